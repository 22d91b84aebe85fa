/** What can stand in the blanks of a message. */
export const PLACEHOLDERS = ["firstName|there", "name", "email", "city", "country", "company", "totalSpends", "visits", "orderCount", "shop", "unsubscribeUrl", "preferencesUrl"] as const;
