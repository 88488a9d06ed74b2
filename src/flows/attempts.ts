/** How often something is tried again because somebody else changed what it was about to write. */
export const MOST_ATTEMPTS = 5;
