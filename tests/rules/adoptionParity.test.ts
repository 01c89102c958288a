import { beforeEach } from 'vitest';
import { stageInputSchema } from '#src/domain/adoption.ts';
import { describeParity } from '#tests/support/describeParity.ts';
import { commit } from '#tests/support/rawAccess.ts';
import { adoptionName, adoptionWorld, moving, step, storedAdoption } from '#tests/support/rawAdoptions.ts';
import { rulesEnvironment } from '#tests/support/rulesEnvironment.ts';

const parity = rulesEnvironment('adoption-parity', { isCovered: false });

beforeEach(() => parity.write(adoptionWorld));

describeParity({
  name: 'adoptions/stages',
  schema: stageInputSchema,
  valid: step,
  // Each is the second entry of a ledger that ends with a stop, from where every stage can be reached.
  store: async (record) => {
    await parity.write(storedAdoption(['stopped']));
    await parity.remove(`adoptions/${adoptionName}/stages/2`);
    await parity.remove('limits/member');
    const { adoption, entry, stamp } = moving({ to: 'exploring', n: 2 });
    const kept = Object.entries(entry.data).filter(([field]) => !(field in step));
    const stage = 'stage' in record ? record.stage : undefined;
    return commit(parity.as('member'), [
      { ...adoption, data: { ...adoption.data, ...(stage !== undefined && { stage }) } },
      { ...entry, data: { ...Object.fromEntries(kept), ...record } },
      stamp,
    ]);
  },
});
