/** The texts of files in replies. */
export const files = {
  list: "Files of this reply",
  uploading: "Uploading {{name}}",
  uploaded: "{{name}} is attached",
  removed: "{{name}} is removed",
  remove: "Remove {{name}}",
  waits: "is being fetched",
  lost: "could not be fetched: ask for it again",
  tooLarge: "larger than 20 MB",
};
