import { expect, test } from 'vitest'
import { effectiveMediaType, parseContentType } from '../../src/page/media-type.ts'

const sniffed = (declared: string | null, bytes: string) =>
  effectiveMediaType(declared, Buffer.from(bytes, 'latin1'))

test('a Content-Type is taken apart, however it is spelled', () => {
  for (const [field, mediaType, charset] of [
    ['text/html', 'text/html', null],
    ['Text/HTML; Charset="UTF-8"', 'text/html', 'UTF-8'],
    [" text/html ;version=1; charset = 'koi8-r' ; charset=x", 'text/html', 'koi8-r'],
    ['text/html;charset', 'text/html', null],
    ['html', null, null],
    ['', null, null],
    ['; charset=utf-8', null, 'utf-8'],
  ] as const)
    expect(parseContentType(field)).toEqual({ mediaType, charset })
  expect(parseContentType(null)).toEqual({ mediaType: null, charset: null })
})

test('a type that says nothing is found out from the first bytes', () => {
  for (const [bytes, mediaType] of [
    ['  \n<!DOCTYPE HTML><p>', 'text/html'],
    ['<html lang=en>', 'text/html'],
    ['\xef\xbb\xbf<head>', 'text/html'],
    ['<!-- x --><p>', 'text/html'],
    ['<?xml version="1.0"?><rss>', 'text/xml'],
    ['<?xml version="1.0"?><html xmlns="x">', 'application/xhtml+xml'],
    ['<abbr>', 'text/plain'],
    ['Council passes budget', 'text/plain'],
    ['', 'text/plain'],
    ['%PDF-1.7', 'application/pdf'],
    ['\x89PNG\r\n\x1a\n', 'image/png'],
    ['\xff\xd8\xff\xe0', 'image/jpeg'],
    ['RIFFxxxxWEBPVP8', 'image/webp'],
    ['PK\x03\x04', 'application/zip'],
    ['MZ\x90\0\x03', 'application/octet-stream'],
  ] as const)
    for (const declared of [null, 'unknown/unknown', '*/*']) expect(sniffed(declared, bytes)).toBe(mediaType)
})

test('a text type over bytes that are no text is not believed', () => {
  for (const declared of ['text/html', 'text/plain', 'application/json']) {
    expect(sniffed(declared, '%PDF-1.7')).toBe('application/pdf')
    expect(sniffed(declared, 'GIF89a')).toBe('image/gif')
    expect(sniffed(declared, 'abc\0def')).toBe('application/octet-stream')
    expect(sniffed(declared, 'plain enough')).toBe(declared)
  }
})

test('UTF-16 is text, for all its zeros', () => {
  for (const bytes of ['\xff\xfe<\0p\0', '\xfe\xff\0<\0p', '<\0h\0t\0', '\0<\0h\0t'])
    expect(sniffed('text/html', bytes)).toBe('text/html')
})

test('any other declared type stands', () => {
  expect(sniffed('application/pdf', '<!doctype html>')).toBe('application/pdf')
})
