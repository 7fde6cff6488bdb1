import { Value } from 'typebox/value'
import { HallSettings } from '../../contract/hall-settings.ts'

export { HallSettings }

/**
 * Fills what is left out with its default. Throws when a given value is out of its range or its name is unknown:
 * a hall with settings nobody understands must not open.
 */
export function readHallSettings(given: unknown): HallSettings {
  const settings = Value.Default(HallSettings, Value.Clone(given))
  if (Value.Check(HallSettings, settings)) return settings
  const complaints = Value.Errors(HallSettings, settings).map(
    (error) => `${error.instancePath} ${error.message}`,
  )
  throw new Error(`Hall settings are invalid: ${complaints.join('; ')}`)
}

/** The settings of a hall that decided nothing itself. */
export const defaultHallSettings: HallSettings = readHallSettings({})
