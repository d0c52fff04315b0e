export const SEXES = ['FEMALE', 'MALE'] as const
export type Sex = (typeof SEXES)[number]
/** General education, highest level finished. */
export const EDUCATIONS = ['CAN_READ_AND_WRITE', 'PRIMARY', 'LOWER_SECONDARY', 'UPPER_SECONDARY'] as const
export type Education = (typeof EDUCATIONS)[number]
export const QUALIFICATIONS = [
  'NONE',
  'ELEMENTARY',
  'INTERMEDIATE',
  'COLLEGE',
  'UNIVERSITY',
  'MASTER',
  'DOCTORATE',
] as const
export type Qualification = (typeof QUALIFICATIONS)[number]
export const OCCUPATIONS = [
  'FARMER',
  'WORKER',
  'CIVIL_SERVANT',
  'PUBLIC_EMPLOYEE',
  'TEACHER',
  'HEALTH_WORKER',
  'STUDENT',
  'PUPIL',
  'ARMED_FORCES',
  'BUSINESS',
  'RETIRED',
  'OTHER',
] as const
export type Occupation = (typeof OCCUPATIONS)[number]
export const ENTERPRISE_KINDS = ['STATE', 'PRIVATE', 'FOREIGN', 'COOPERATIVE'] as const
export type EnterpriseKind = (typeof ENTERPRISE_KINDS)[number]
export const SOURCE_ORGANISATION_KINDS = [
  'YOUTH_UNION',
  'WOMENS_UNION',
  'FARMERS_UNION',
  'VETERANS_ASSOCIATION',
  'FATHERLAND_FRONT',
  'TRADE_UNION',
  'EMULATION_MOVEMENT',
  'OTHER',
] as const
export type SourceOrganisationKind = (typeof SOURCE_ORGANISATION_KINDS)[number]

/** The 54 ethnic groups of the official list (decision 121-TCTK/PPCĐ of 02/03/1979). */
export const ETHNICITIES = [
  'Kinh',
  'Tày',
  'Thái',
  'Hoa',
  'Khmer',
  'Mường',
  'Nùng',
  'Mông',
  'Dao',
  'Gia Rai',
  'Ngái',
  'Ê Đê',
  'Ba Na',
  'Xơ Đăng',
  'Sán Chay',
  'Cơ Ho',
  'Chăm',
  'Sán Dìu',
  'Hrê',
  'Mnông',
  'Ra Glai',
  'Xtiêng',
  'Bru - Vân Kiều',
  'Thổ',
  'Giáy',
  'Cơ Tu',
  'Giẻ Triêng',
  'Mạ',
  'Khơ Mú',
  'Co',
  'Tà Ôi',
  'Chơ Ro',
  'Kháng',
  'Xinh Mun',
  'Hà Nhì',
  'Chu Ru',
  'Lào',
  'La Chí',
  'La Ha',
  'Phù Lá',
  'La Hủ',
  'Lự',
  'Lô Lô',
  'Chứt',
  'Mảng',
  'Pà Thẻn',
  'Cơ Lao',
  'Cống',
  'Bố Y',
  'Si La',
  'Pu Péo',
  'Brâu',
  'Ơ Đu',
  'Rơ Măm',
] as const
export const RELIGIONS = [
  'Không',
  'Phật giáo',
  'Công giáo',
  'Tin lành',
  'Cao Đài',
  'Phật giáo Hòa Hảo',
  'Hồi giáo',
  'Khác',
] as const

/** Known and not Kinh. */
export const isEthnicMinority = (ethnicity: string | null): boolean =>
  ethnicity !== null && ethnicity !== '' && ethnicity !== 'Kinh'
