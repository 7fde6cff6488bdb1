export { Queue } from 'bullmq'
