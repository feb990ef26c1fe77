import { readFileSync } from 'node:fs'
import { isIP } from 'node:net'
import type { Config } from '../config/config.ts'
import { errorCode, StetError } from '../error.ts'
import { type NetOptions, netDefaults } from '../visit/net-options.ts'

/**
 * The network half of a configuration.
 * @throws StetError `ca-invalid`, `dns-server-invalid`, `header-invalid`
 */
export function netOptions(config: Config): NetOptions {
  return {
    ...netDefaults,
    userAgent: config.userAgent ?? netDefaults.userAgent,
    headers: config.header.map(headerField),
    connectTo: config.connectTo,
    dns: config.dns === null ? null : dnsServer(config.dns),
    allowNet: config.allowNet,
    ca: config.ca === null ? null : [readCertificates(config.ca)],
    insecure: config.insecure,
    totalTimeoutMs: config.timeout * 1000,
    maxBodyBytes: config.maxBytes,
    concurrency: config.concurrency,
    perHost: config.perHost,
    hostIntervalMs: config.hostInterval,
    robots: config.robots,
  }
}

function headerField(text: string): readonly [string, string] {
  const at = text.indexOf(':')
  if (at < 1)
    throw new StetError('header-invalid', `not a header field: ${text}`, {
      advice: 'write it as "Name: value"',
    })
  return [text.slice(0, at).trim(), text.slice(at + 1).trim()]
}

/** `192.0.2.1`, `192.0.2.1:5353`, `2001:db8::1`, `[2001:db8::1]:5353` */
function dnsServer(text: string): { address: string; port: number } {
  const bracketed = /^\[([^\]]+)\](?::(\d{1,5}))?$/.exec(text)
  const plain = isIP(text) === 6 ? [text, text, undefined] : /^([^:]+)(?::(\d{1,5}))?$/.exec(text)
  const [, address = '', port = '53'] = bracketed ?? plain ?? []
  if (isIP(address) === 0 || Number(port) < 1 || Number(port) > 65_535) {
    throw new StetError('dns-server-invalid', `not a DNS server: ${text}`, {
      advice: 'write it as ADDRESS or ADDRESS:PORT',
    })
  }
  return { address, port: Number(port) }
}

function readCertificates(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new StetError(
      'ca-invalid',
      `the certificate file ${file} cannot be read (${errorCode(error) ?? 'unknown error'})`,
      {
        cause: error,
      },
    )
  }
}
