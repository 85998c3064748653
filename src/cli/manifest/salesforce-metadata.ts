/** What the metadata of an org needs to know of a deployment. */
export type OrgDeployment = {
  /** Where the pane's pages lie, as `parseBase` gives it. */
  readonly baseUrl: string;
  /** Whom Salesforce may write to about the app. */
  readonly contact: string;
};

const ADDRESS = /^[^\s<>&"@]+@[^\s<>&"@]+$/;

/** Who answers for the app when nobody is named: the admin of the deployment's domain. */
export const defaultContact = (baseUrl: string): string => `admin@${new URL(baseUrl).hostname}`;

export const isContact = (text: string): boolean => ADDRESS.test(text);

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * One file of `assets/salesforce`, for a deployment. CORS compares origins, hence `{{origin}}` without the folder; the callback
 * is a page, hence `{{base}}` with it. Throws on a place that nobody fills: such a file would deploy and not work.
 */
export function metadataFor(template: string, { baseUrl, contact }: OrgDeployment): string {
  const values: Readonly<Record<string, string>> = {
    origin: new URL(baseUrl).origin,
    base: baseUrl,
    contact,
  };
  return template.replaceAll(/\{\{(\w+)\}\}/g, (_place, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`Nobody fills {{${name}}}`);
    return escapeXml(value);
  });
}
