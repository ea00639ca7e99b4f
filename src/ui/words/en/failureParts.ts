export { FAILURE_PARTS as failureParts } from '../../../core/failures';
