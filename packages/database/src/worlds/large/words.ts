import { committeeSortKey, foldText } from '@nguon/domain'
import { quoted } from './draws.ts'

const words = (text: string): string[] => text.split(' ')

/** Invented places are two of these; what comes out may by chance be the name of a real one. */
const FIRST = words(
  'An Bình Cẩm Châu Đại Đông Gia Hải Hòa Hồng Hưng Khánh Kim Lam Liên Long Lương Mai Minh Mỹ Nam Nghĩa Ngọc Phong Phú Phúc Quang Quế Quỳnh Sơn ' +
    'Tam Tân Tây Thái Thanh Thành Thạch Thiện Thịnh Thọ Thủy Thượng Tiên Tịnh Trung Trường Tuyết Vạn Văn Việt Vĩnh Xuân Yên Bảo Bích Cao Diên Hà Hạ Hiệp',
)
const SECOND = words(
  'Khê Lĩnh Trạch Lạc Sơn Giang Thủy Hòa An Bình Phú Lộc Thịnh Vượng Tiến Thắng Lợi Đức Hậu Cường Định Trị Hưng Long Hải Hà Châu Thành Trung Tâm ' +
    'Minh Quang Xuân Thu Đông Tây Nam Bắc Thượng Hạ Nội Ngoại Kiều Môn Điền Lâm Mộc Thạch Kim Ngọc Bảo Hoa Lan Mai Trúc Tùng Liễu Đào Phượng Vân',
)
/** How many different places there are. */
export const PLACES = FIRST.length * SECOND.length

/** Family names of a hundred people. */
const KINH = Object.entries({
  Nguyễn: 31, Trần: 11, Lê: 9, Phạm: 7, Hoàng: 4, Huỳnh: 4, Phan: 4, Vũ: 4, Võ: 3, Đặng: 3, Bùi: 3, Đỗ: 3, Hồ: 2, Ngô: 2, Dương: 2, Lý: 2, Đinh: 1, Trịnh: 1, Đoàn: 1, Mai: 1, Tô: 1, Lương: 1,
}).flatMap(([name, people]) => Array.from({ length: people }, () => name)) // biome-ignore format: a table
const MINORITY = words('Nông Hoàng Lò Lường Giàng Sùng Vàng Bàn Triệu Đàm Ma Vi Quàng Cà Thạch Kim Sơn Danh Y Hà')
const MIDDLE = {
  FEMALE: ['Thị', 'Thị', 'Thị', 'Thị Thu', 'Thị Minh', 'Thị Bích', 'Thị Hồng', 'Thị Ngọc', 'Thùy', 'Thị Lan', 'Thị Kim', 'Thị Thanh', 'Ngọc', 'Phương', 'Khánh'],
  MALE: ['Văn', 'Văn', 'Văn', 'Đức', 'Quang', 'Minh', 'Thế', 'Hữu', 'Trung', 'Ngọc', 'Xuân', 'Công', 'Quốc', 'Đình', 'Thanh'],
} as const // biome-ignore format: a table
const GIVEN = {
  FEMALE: words(
    'Hà Hương Ngà Duyên Thắm Mùi Hoa Mai Lan Huyền Nguyệt Oanh Lụa Ánh Uyên Thảo Yến Nhung Phương Hạnh Loan Trang Linh Ngân Quỳnh Hiền Nga Hằng Dung Vân Thúy Thư Trâm Vy My Anh Tuyết Nhàn Liên Hòa',
  ),
  MALE: words(
    'Huy Sơn Bảo Vinh Kiên Khánh Thắng Đạt Tú Bền Long Hùng Cường Duy Hiếu Lâm Phúc Quân Tuấn Toàn Đại Nam Hải Dũng Trung Thành Tiến Anh Bình Hưng Khoa Lộc Nghĩa Phong Quý Tài Thịnh Trí Việt Tùng',
  ),
} as const
export const FAMILIES = { kinh: KINH.length, minority: MINORITY.length }
export const FIRST_NAMES = MIDDLE.FEMALE.length * GIVEN.FEMALE.length

/** A phrase as names are written, searched for and sorted by. */
const phrase = (text: string) => {
  const [letters = '', tones = ''] = committeeSortKey(text).split('\u0001')
  return { text, folded: foldText(text), letters, tones }
}
const row = (list: string, n: number, text: string): string => {
  const { folded, letters, tones } = phrase(text)
  return `(${quoted(list)}, ${n}, ${quoted(text)}, ${quoted(folded)}, ${quoted(letters)}, ${quoted(tones)})`
}
const rowsOf = (list: string, texts: readonly string[]): string[] =>
  texts.map((text, place) => row(list, place + 1, text))

/** The words that names are made of: phrases for whatever is named after its kind, places, and the names of people. */
export const wordTables = (phrases: readonly string[]): string => {
  const places = FIRST.flatMap((first) => SECOND.map((second) => `${first} ${second}`))
  const rows = [
    ...rowsOf('phrase', phrases),
    ...rowsOf('place', places),
    ...rowsOf('family', [...KINH, ...MINORITY]),
    ...(['FEMALE', 'MALE'] as const).flatMap((sex) => [
      ...rowsOf(`${sex} middle`, MIDDLE[sex]),
      ...rowsOf(`${sex} given`, GIVEN[sex]),
    ]),
  ]
  return `
    CREATE TEMP TABLE word (list text, n integer, text text, folded text, letters text COLLATE "C", tones text COLLATE "C");
    INSERT INTO word VALUES ${rows.join(',\n')};
    CREATE TEMP TABLE phrase AS SELECT text AS key, folded, letters, tones FROM word WHERE list = 'phrase';
    CREATE TEMP TABLE place AS SELECT n, text, folded, letters, tones FROM word WHERE list = 'place';
    CREATE TEMP TABLE family AS SELECT n, text, folded, letters, tones FROM word WHERE list = 'family';
    -- The given name goes first in the order, then the family's, then what stands between.
    CREATE TEMP TABLE first_name AS
      SELECT s.sex, ((m.n - 1) * (SELECT count(*) FROM word WHERE list = s.sex || ' given') + g.n)::integer AS n,
        m.text || ' ' || g.text AS text, m.folded || ' ' || g.folded AS folded,
        g.letters AS given_letters, m.letters AS middle_letters, g.tones AS given_tones, m.tones AS middle_tones
      FROM (VALUES ('FEMALE'), ('MALE')) s(sex) JOIN word m ON m.list = s.sex || ' middle' JOIN word g ON g.list = s.sex || ' given';
    ANALYZE phrase; ANALYZE place; ANALYZE family; ANALYZE first_name;`
}

/** Full name, sort key and folded name from a family name `f` and the rest `g`, as the domain makes them. */
export const FULL_NAME = `f.text || ' ' || g.text`
export const FOLDED_NAME = `f.folded || ' ' || g.folded`
export const NAME_KEY = `g.given_letters || ' ' || f.letters || ' ' || g.middle_letters || chr(1) || g.given_tones || ' ' || f.tones || ' ' || g.middle_tones`
