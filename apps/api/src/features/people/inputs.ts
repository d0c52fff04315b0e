import { builder } from '../../schema/builder.ts'
import { EducationEnum, EnterpriseKindEnum, OccupationEnum, QualificationEnum, SexEnum } from '../../schema/enums.ts'

export const PersonInputType = builder.inputType('PersonInput', {
  description: 'A person. In an update, fields left out stay as they are and null takes a value away.',
  fields: (t) => ({
    fullName: t.string({ description: 'Family, middle and given name, in this order; required to create.' }),
    birthDate: t.field({ type: 'Date', description: 'The day of birth.' }),
    sex: t.field({ type: SexEnum, description: 'The sex.' }),
    ethnicity: t.string({ description: 'The ethnic group, by its Vietnamese name: Kinh, Tày.' }),
    religion: t.string({ description: 'The religion, by its Vietnamese name; Không for none.' }),
    education: t.field({ type: EducationEnum, description: 'The highest level of general education.' }),
    qualification: t.field({ type: QualificationEnum, description: 'The highest professional qualification.' }),
    occupation: t.field({ type: OccupationEnum, description: 'The occupation group.' }),
    enterpriseKind: t.field({
      type: EnterpriseKindEnum,
      description: 'The kind of enterprise in which the person works.',
    }),
    youthUnionMember: t.boolean({ description: 'Whether the person belongs to the Youth Union.' }),
    residence: t.string({ description: 'Where the person lives.' }),
    communityElder: t.boolean({
      description: "Whether the person is a village elder or the like, for whom an area's own rule of schooling holds.",
    }),
  }),
})
