import { it } from '@jest/globals';
import { expectAgreement } from './agreement';
import { HALF, PATIENCE, SEEDS } from './seeds';

it(
  `core and the rule book agree about ${HALF} messages (seed ${SEEDS[0]})`,
  () => expectAgreement(SEEDS[0], HALF),
  PATIENCE,
);
