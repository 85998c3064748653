import { crmContract } from '../../contracts/crm.contract.ts';
import { simulatedWorlds } from './open-simulated.ts';

crmContract('jsforce on the simulated org, as Salesforce most likely is', simulatedWorlds({}));
crmContract(
  'jsforce on the simulated org at its most hostile',
  simulatedWorlds({ world: 'hostile' }),
);
