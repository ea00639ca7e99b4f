/** Why a file cannot be shown. The words for each are the views'. */
export type Problem =
  /** The browser lets nobody read there without being allowed to, or the host does not answer: it does not say which. */
  | 'unreachable'
  /** The server wants to know who asks. */
  | 'signed-out'
  | 'not-there'
  | 'server'
  | 'not-secure'
  | 'local'
  | 'too-large'
  | 'too-long'
  | 'empty'
  | 'broken'
  | 'locked'
  | 'unknown-kind'
  | 'unread';
