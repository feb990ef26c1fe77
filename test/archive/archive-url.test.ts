import { expect, test } from 'vitest'
import { parseArchiveUrl } from '../../src/archive/archive-url.ts'

test.each([
  ['file:/var/lib/copies', { kind: 'folder', folder: '/var/lib/copies' }],
  ['file:///var/lib/with%20space', { kind: 'folder', folder: '/var/lib/with space' }],
  ['s3://newsroom', { kind: 'bucket', bucket: 'newsroom', prefix: '' }],
  ['s3://newsroom/', { kind: 'bucket', bucket: 'newsroom', prefix: '' }],
  ['s3://news.example/a/b-c_d.e', { kind: 'bucket', bucket: 'news.example', prefix: 'a/b-c_d.e' }],
  ['s3://newsroom/a/', { kind: 'bucket', bucket: 'newsroom', prefix: 'a' }],
])('%s is %j', (text, expected) => {
  expect(parseArchiveUrl(text)).toEqual(expected)
})

test.each([
  '',
  'archive',
  'file:archive',
  'file://host/share',
  'https://newsroom.example/',
  's3:newsroom',
  's3://',
  's3://ab',
  's3://..a',
  's3://newsroom//a',
  's3://newsroom/../other',
  's3://newsroom/a/./b',
  's3://newsroom/a?b',
  's3://newsroom/a b',
  's3://key:secret@newsroom/a',
])('%j is no archive', (text) => {
  expect(parseArchiveUrl(text)).toBeNull()
})
