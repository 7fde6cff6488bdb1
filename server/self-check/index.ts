/**
 * Self-check (对标自查): a hall held against the requirements R01 to R116, as far as its own data can tell, with the
 * evidence. A read model: it writes nothing. Not what is wrong at this moment (alerts), not the numbers (indicators).
 */
export { selfCheckRoutes } from './routes.ts'
