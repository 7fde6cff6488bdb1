import { chair } from '../windows/index.ts'

export const table = (): string => chair()
