export { FAILURES as failures } from '../../../core/failures';
