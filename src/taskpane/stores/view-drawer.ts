/** Drawer of what the user chose on mails that are not saved: sealed and gone after a week, like drafts (X5). */
export const VIEW_DRAWER = 'views';
