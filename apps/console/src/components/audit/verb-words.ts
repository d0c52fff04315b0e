import { AUDITED_ACTS, type AuditedAct, type Labels, VERBS } from '@nguon/domain'

/** The key of the words of what is audited without a right; a new act has none until it stands here. */
const KEYS: Readonly<Record<AuditedAct, string>> = {
  'account:create': 'app.audit.acts.accountCreate',
  'account:enable': 'app.audit.acts.accountEnable',
  'account:accept-invitation': 'app.audit.acts.acceptInvitation',
  'password:change': 'app.audit.acts.passwordChange',
  'second-factor:enrol': 'app.audit.acts.secondFactorEnrol',
  'second-factor:remove': 'app.audit.acts.secondFactorRemove',
  'second-factor:renew-codes': 'app.audit.acts.secondFactorCodes',
  'passkey:add': 'app.audit.acts.passkeyAdd',
  'passkey:remove': 'app.audit.acts.passkeyRemove',
  'session:begin': 'app.audit.acts.sessionBegin',
  'session:refuse': 'app.audit.acts.sessionRefuse',
  'session:end': 'app.audit.acts.sessionEnd',
  'grant:end': 'app.audit.acts.grantEnd',
  'token:rotate': 'app.audit.acts.tokenRotate',
  'token:revoke': 'app.audit.acts.tokenRevoke',
  'emergency:end': 'app.audit.acts.emergencyEnd',
  'list:export': 'app.audit.acts.listExport',
  'candidate:print': 'app.audit.acts.candidatePrint',
  'person:export': 'app.audit.acts.personExport',
  'report:save': 'app.audit.acts.reportSave',
  'report:remove': 'app.audit.acts.reportRemove',
  'report:print': 'app.audit.acts.reportPrint',
  'digest:set': 'app.audit.acts.digestSet',
  'calendar-feed:create': 'app.audit.acts.calendarFeedCreate',
  'calendar-feed:revoke': 'app.audit.acts.calendarFeedRevoke',
}

/** What was done, in words: those of the right that was used, or of the act. A verb of another release stands as it is. */
export function verbWords(verb: string, labels: Pick<Labels, 'verb'>, translate: (key: string) => string): string {
  const right = VERBS.find((each) => each === verb)
  if (right) return labels.verb[right]
  const act = AUDITED_ACTS.find((each) => each === verb)
  return act ? translate(KEYS[act]) : verb
}
