/** The policy of the demonstration's company, as an administrator would lay it beside the deployed add-in. */
export function sandboxPolicy(): Readonly<Record<string, unknown>> {
  return {
    version: 1,
    corporateDomains: ['northwind-telematics.example'],
    blocklist: ['fleet-weekly.example', '*@*.fleet-weekly.example'],
    salesforceClientId: 'sidecar.sandbox.client',
    graphClientId: '11111111-2222-4333-8444-555555555555',
  };
}
