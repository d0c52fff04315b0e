export { PersonInputType } from './inputs.ts'
export { mergePerson, type PersonChanges, personProblems } from './service.ts'
export { emptyPerson, insertPerson, PERSON_COLUMNS, type Person, personRow, savePerson, toPerson } from './store.ts'
