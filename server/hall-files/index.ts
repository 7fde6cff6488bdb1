/**
 * Hall files: what a hall consists of as a folder of texts, read and checked against every rule a hall has to keep.
 * Not how it comes into the database, and not how it is changed while it runs: that is setup.
 */
export { readCalendarFile, type CalendarYear } from './calendar-files.ts'
export { type Mistake, type Place } from './csv.ts'
export { hallFileNames, type HallEntries } from './hall-entries.ts'
export { readHallFiles, type HallFiles } from './hall-files.ts'
export { HallFilesError } from './hall-files-error.ts'
export { catchAllIn } from './catch-all.ts'
export {
  comprehensiveWindowWarnings,
  guideWarnings,
  hallWarnings,
  materialWarnings,
  type Warning,
} from './hall-warnings.ts'
