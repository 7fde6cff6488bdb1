/**
 * Services: the items of the guide, their materials and the themes (一件事) that bundle them.
 * Not the numbers taken for them (tickets), not the cases that follow (cases).
 */
export { guideItems, itemGuide } from './item-queries.ts'
export { materialNames, themesOf, type ThemeItem } from './queries.ts'
