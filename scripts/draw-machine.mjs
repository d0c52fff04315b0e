// Writes the drawing of the case's machine into the domain's README; --stdout prints what the file would be.
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { drawMachine } from '../packages/domain/src/candidates/drawing.ts'

const readme = join(dirname(dirname(fileURLToPath(import.meta.url))), 'packages/domain/README.md')
const [begin, end] = ['<!-- machine: begin -->', '<!-- machine: end -->']

const text = readFileSync(readme, 'utf8')
const [before, rest = ''] = text.split(begin)
const after = rest.split(end)[1]
if (after === undefined) throw new Error(`${readme} lacks ${begin} and ${end}`)
const drawn = `${before}${begin}\n${drawMachine()}\n${end}${after}`

if (process.argv.includes('--stdout')) process.stdout.write(drawn)
else writeFileSync(readme, drawn)
