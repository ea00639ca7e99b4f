import { v5 } from 'uuid';
import { wellFormed } from '../text/characters';

/**
 * Byname's own namespace for UUIDv5 (RFC 9562). STIX has one for observables alone (STIX 2.1, section 2.9), of which
 * Byname writes none.
 */
const NAMESPACE = 'd3b5c2f4-6a1e-4c0b-9d57-2f8e1a7c4b90';

/** The same for the same seed, on every machine and in every year. */
export function uuidOf(seed: string): string {
  return v5(wellFormed(seed), NAMESPACE);
}
