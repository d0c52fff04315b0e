import { inflateRawSync } from 'node:zlib'

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const END_LENGTH = 22
const ENTRY_LENGTH = 46
const DEFLATED = 8

const findEnd = (archive: Buffer): number => {
  // The end record is the last thing but for a comment of at most 64 KB.
  for (let at = archive.length - END_LENGTH; at >= Math.max(0, archive.length - END_LENGTH - 0xffff); at -= 1)
    if (archive.readUInt32LE(at) === END_OF_DIRECTORY) return at
  return -1
}

/**
 * Whether the files in a zip archive, unpacked for real and not as the archive declares, together stay within the bytes.
 * A small archive can unpack to gigabytes. Throws where the bytes are no archive.
 */
export const unpacksWithin = (archive: Buffer, most: number): boolean => {
  const end = findEnd(archive)
  if (end < 0) throw new Error('No directory of a zip archive')
  let at = archive.readUInt32LE(end + 16)
  let left = most
  for (let entries = archive.readUInt16LE(end + 10); entries > 0; entries -= 1) {
    if (archive.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Error('The directory of the zip archive is broken')
    const packed = archive.readUInt32LE(at + 20)
    const header = archive.readUInt32LE(at + 42)
    const from = header + 30 + archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28)
    const bytes = archive.subarray(from, from + packed)
    if (archive.readUInt16LE(at + 10) === DEFLATED) {
      try {
        left -= inflateRawSync(bytes, { maxOutputLength: left + 1 }).length
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') return false
        throw error
      }
    } else left -= bytes.length
    if (left < 0) return false
    at += ENTRY_LENGTH + archive.readUInt16LE(at + 28) + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
  return true
}
