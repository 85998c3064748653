/** Where a device keeps the followed conversations, by whose they are. Apart from their code: whether there are any is asked first. */
export const FOLLOWED_DRAWER = 'followed';

export const ownerOf = ({ orgId, id }: { readonly orgId: string; readonly id: string }): string =>
  `${orgId} ${id}`;
