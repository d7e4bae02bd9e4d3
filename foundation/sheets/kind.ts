// Tells what a file is by its content; its name only says what somebody believed.
import { GivenUp } from './limits.ts'

const startOf = (bytes: Buffer, length: number): string => bytes.subarray(0, length).toString('latin1')

/** 'zip' or 'text', or GivenUp with the reason why this is no sheet that can be read. */
export function kindOf(bytes: Buffer): 'zip' | 'text' {
  if (bytes.length === 0) throw new GivenUp('sheet.empty')
  const start = startOf(bytes, 8)
  if (start.startsWith('PK\x03\x04')) return 'zip'
  if (start === '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1') throw new GivenUp(oleReason(bytes))
  if (isUtf16(bytes)) return 'text'
  const head = bytes.subarray(0, 4096)
  const words = head
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
    .slice(0, 1000)
    .toLowerCase()
  if (words.includes('urn:schemas-microsoft-com:office:spreadsheet')) throw new GivenUp('sheet.old-format')
  if (/^(<!doctype html|<html|<head|<table|<meta|<style|<div)/.test(words))
    throw new GivenUp('sheet.web-page')
  if (/^(%pdf-|\{\\rtf|<\?xml|<\?php|<svg|<script|pk)/.test(words)) throw new GivenUp('sheet.unknown-type')
  if (isBinary(bytes.subarray(0, 65_536))) throw new GivenUp('sheet.unknown-type')
  return 'text'
}

export function isUtf16(bytes: Buffer): boolean {
  return (
    bytes.length >= 2 &&
    ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
  )
}

/** Text may hold a stray control character; a zero byte or many of them it does not. */
function isBinary(bytes: Buffer): boolean {
  let strays = 0
  for (const byte of bytes) {
    if (byte === 0) return true
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) strays++
  }
  return strays * 20 > bytes.length
}

/** An OLE2 container is an old workbook, or a new one behind a password. */
function oleReason(bytes: Buffer): string {
  return bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'sheet.encrypted' : 'sheet.old-format'
}
