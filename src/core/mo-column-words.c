/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-column-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/mo-call-time.h"
#include "core/mo-referral-rules.h"

#define TEXT(table, column, label)                                                             \
  {                                                                                            \
    table, column, MO_COLUMN_TEXT, label, NULL                                                 \
  }
#define NUMBER(table, column, label)                                                           \
  {                                                                                            \
    table, column, MO_COLUMN_NUMBER, label, NULL                                               \
  }
#define YES_NO(table, column, label)                                                           \
  {                                                                                            \
    table, column, MO_COLUMN_YES_NO, label, NULL                                               \
  }
#define DAY(table, column, label)                                                              \
  {                                                                                            \
    table, column, MO_COLUMN_DAY, label, NULL                                                  \
  }
#define INSTANT(table, column, label)                                                          \
  {                                                                                            \
    table, column, MO_COLUMN_INSTANT, label, NULL                                              \
  }
#define TERM(table, column, label, from)                                                       \
  {                                                                                            \
    table, column, MO_COLUMN_TERM, label, from                                                 \
  }
#define HIDDEN(table, column)                                                                  \
  {                                                                                            \
    table, column, MO_COLUMN_HIDDEN, "", NULL                                                  \
  }

static const MoColumnWords all[] = {
  { "referral", "state", MO_COLUMN_STATE, N_ ("Where it stands"), NULL },
  { "referral", "held_state", MO_COLUMN_STATE, N_ ("Goes back to"), NULL },
  { "referral", "owner", MO_COLUMN_STAFF, N_ ("Who looks after it"), NULL },
  HIDDEN ("referral", "state_on"),
  HIDDEN ("referral", "paused_days"),
  HIDDEN ("referral", "received_precision"),
  HIDDEN ("referral", "manual_by"),
  HIDDEN ("referral", "manual_on"),
  TEXT ("referral", "number", N_ ("Number")),
  TEXT ("referral", "strand", N_ ("Strand")),
  YES_NO ("referral", "young", N_ ("Under 18")),
  TERM ("referral", "referrer_kind", N_ ("Referred by"), "referrer"),
  TEXT ("referral", "referrer_said", N_ ("Referred by, in words")),
  TEXT ("referral", "referrer_name", N_ ("Referrer’s name")),
  TEXT ("referral", "referrer_org", N_ ("Referrer’s organisation")),
  TEXT ("referral", "referrer_phone", N_ ("Referrer’s telephone")),
  TEXT ("referral", "referrer_email", N_ ("Referrer’s e-mail")),
  TEXT ("referral", "agreement", N_ ("Agreement")),
  DAY ("referral", "agreement_on", N_ ("Agreement given")),
  TERM ("referral", "relation_kind", N_ ("Relation"), "relation"),
  TEXT ("referral", "relation_injured_name", N_ ("Injured relative")),
  DAY ("pairing", "agreed_on", N_ ("Agreed")),
  DAY ("pairing", "started_on", N_ ("Begun")),
  DAY ("pairing", "ended_on", N_ ("Ended")),
  DAY ("pairing", "closed_on", N_ ("Closed")),
  DAY ("call", "day_on", N_ ("Day")),
  NUMBER ("call", "actual_minutes", N_ ("Minutes")),
  DAY ("referral", "received_on", N_ ("Received")),
  TERM ("referral", "channel", N_ ("Came by"), "channel"),
  NUMBER ("referral", "target_days", N_ ("Days to reply")),
  DAY ("referral", "due_on", N_ ("First contact due")),
  DAY ("referral", "first_contact_on", N_ ("First contact")),
  DAY ("referral", "hold_from", N_ ("On hold since")),
  TEXT ("referral", "hold_reason", N_ ("Why on hold")),
  DAY ("referral", "assessed_on", N_ ("Assessed")),
  TEXT ("referral", "decision", N_ ("Decision")),
  DAY ("referral", "decided_on", N_ ("Decided")),
  TEXT ("referral", "decided_by", N_ ("Decided by")),
  TEXT ("referral", "decision_reason", N_ ("Reason of the decision")),
  DAY ("referral", "accepted_on", N_ ("Accepted")),
  TEXT ("referral", "signposted_to", N_ ("Pointed to")),
  DAY ("referral", "closed_on", N_ ("Closed")),
  TEXT ("referral", "close_reason", N_ ("Why closed")),
  DAY ("referral", "review_on", N_ ("Look again")),
  NUMBER ("referral", "manual_rank", N_ ("Place given by hand")),
  TEXT ("referral", "manual_why", N_ ("Why at that place")),
  TEXT ("referral", "guardian_name", N_ ("Guardian")),
  TEXT ("referral", "guardian_relation", N_ ("Guardian’s relation")),
  TEXT ("referral", "guardian_phone", N_ ("Guardian’s telephone")),
  TEXT ("referral", "competence_by", N_ ("Judged able to decide by")),
  DAY ("referral", "competence_on", N_ ("Judged able to decide on")),
  TEXT ("referral", "competence_why", N_ ("Why judged able to decide")),
  TEXT ("referral", "gp_name", N_ ("GP")),
  TEXT ("referral", "gp_practice", N_ ("GP’s practice")),
  TEXT ("referral", "gp_phone", N_ ("GP’s telephone")),
  TEXT ("referral", "other_services", N_ ("Other services")),
  TEXT ("referral", "mental_health_support", N_ ("Mental-health support")),
  TEXT ("referral", "mentor_wish", N_ ("Wishes for the mentor")),
  TERM ("referral", "mentor_gender", N_ ("Mentor’s gender"), "gender"),
  TEXT ("referral", "note", N_ ("Note")),

  HIDDEN ("person", "fold"),
  HIDDEN ("person", "born_precision"),
  TEXT ("person", "first_name", N_ ("First name")),
  TEXT ("person", "last_name", N_ ("Last name")),
  TEXT ("person", "known_as", N_ ("Known as")),
  DAY ("person", "born_on", N_ ("Date of birth")),
  TEXT ("person", "pronouns", N_ ("Pronouns")),
  TERM ("person", "gender", N_ ("Gender"), "gender"),
  TEXT ("person", "address", N_ ("Address")),
  TEXT ("person", "town", N_ ("Town")),
  TEXT ("person", "postcode", N_ ("Postcode")),
  TERM ("person", "region", N_ ("Region"), "region"),
  TEXT ("person", "email", N_ ("E-mail")),
  TERM ("person", "preferred_contact", N_ ("Best way to reach"), "contact"),
  TEXT ("person", "contact_times", N_ ("Times to reach")),
  TERM ("person", "format", N_ ("Format"), "format"),
  TEXT ("person", "interpreter", N_ ("Interpreter")),
  TEXT ("person", "language", N_ ("Language")),
  TEXT ("person", "voicemail_safe", N_ ("Voicemail is safe")),
  YES_NO ("person", "withhold_number", N_ ("Withhold the office’s number")),
  TERM ("person", "video", N_ ("Video"), "video"),
  TEXT ("person", "note", N_ ("Note")),
  DAY ("person", "deceased_on", N_ ("Died")),
  YES_NO ("person", "restricted", N_ ("Restricted")),

  TEXT ("phone", "number", N_ ("Telephone")),
  TEXT ("phone", "label", N_ ("Whose or where")),
  YES_NO ("phone", "safe", N_ ("Safe to ring")),

  HIDDEN ("injury", "level_upper"),
  HIDDEN ("injury", "level_lower"),
  HIDDEN ("injury", "injured_precision"),
  HIDDEN ("injury", "current"),
  TEXT ("injury", "level_code", N_ ("Level of injury")),
  TEXT ("injury", "level_said", N_ ("Level in words")),
  TERM ("injury", "completeness", N_ ("Completeness"), "completeness"),
  TERM ("injury", "ais", N_ ("AIS"), "ais"),
  TERM ("injury", "cause", N_ ("Cause"), "cause"),
  DAY ("injury", "injured_on", N_ ("Injured")),
  TERM ("injury", "mobility", N_ ("Mobility"), "mobility"),
  TERM ("injury", "ventilation", N_ ("Ventilation"), "ventilation"),
  TERM ("injury", "bladder", N_ ("Bladder"), "bladder"),
  TERM ("injury", "bowel", N_ ("Bowels"), "bowel"),
  NUMBER ("injury", "pain_now", N_ ("Pain now")),
  NUMBER ("injury", "pain_worst", N_ ("Pain at its worst")),
  TERM ("injury", "pain_type", N_ ("Kind of pain"), "pain"),
  TERM ("injury", "centre", N_ ("Centre"), "centre"),

  INSTANT ("assessment", "booked_for", N_ ("Talk booked for")),
  DAY ("assessment", "done_on", N_ ("Talk took place")),
  TEXT ("assessment", "who", N_ ("Assessed by")),
  NUMBER ("assessment", "minutes", N_ ("Minutes")),
  TEXT ("assessment", "note", N_ ("What was said")),
  HIDDEN ("assessment", "answers"),
  TEXT ("assessment", "video", N_ ("Video")),
  TEXT ("assessment", "risk_note", N_ ("Where notes on risk are")),

  TERM ("goal", "domain", N_ ("About"), "goal"),
  TEXT ("goal", "words", N_ ("Goal")),
  TEXT ("goal", "target", N_ ("What reaching it looks like")),
  NUMBER ("goal", "importance", N_ ("Importance")),
  NUMBER ("goal", "difficulty", N_ ("Difficulty")),
  NUMBER ("goal", "score", N_ ("How it came out, -2 to 2")),
  TEXT ("goal", "status", N_ ("Where the goal stands")),
  DAY ("goal", "reached_on", N_ ("Reached")),
  DAY ("goal", "reviewed_on", N_ ("Looked at again")),
  TEXT ("goal", "reviewed_by", N_ ("Looked at by")),
  TEXT ("goal", "review_note", N_ ("What was said of it")),

  HIDDEN ("ending", "pairing"),
  DAY ("ending", "plan_on", N_ ("Last calls planned")),
  TEXT ("ending", "plan_by", N_ ("Planned by")),
  TEXT ("ending", "plan", N_ ("Plan for the last calls")),
  TEXT ("ending", "last_call_wish", N_ ("Wish for the last call")),
  DAY ("ending", "talk_on", N_ ("Ending talk")),
  TEXT ("ending", "talk_by", N_ ("Talk led by")),
  TEXT ("ending", "feelings", N_ ("How it feels")),
  TEXT ("ending", "still_hard", N_ ("What is still hard")),
  TEXT ("ending", "next", N_ ("What comes next")),
  DAY ("ending", "mentee_told_on", N_ ("Mentee reminded of confidence")),
  DAY ("ending", "mentor_told_on", N_ ("Mentor reminded of confidence")),
  DAY ("ending", "follow_up_due_on", N_ ("To be rung again")),
  DAY ("ending", "follow_up_on", N_ ("Rung again")),
  TEXT ("ending", "follow_up_by", N_ ("Rung again by")),
  TEXT ("ending", "follow_up", N_ ("How it goes")),
  TEXT ("ending", "spring", N_ ("May be asked to become a mentor")),
  DAY ("ending", "spring_on", N_ ("To be asked about it")),
  DAY ("ending", "spring_asked_on", N_ ("Asked about becoming a mentor")),
  TEXT ("ending", "spring_answer", N_ ("Answer about becoming a mentor")),

  HIDDEN ("onward", "person"),
  HIDDEN ("onward", "pairing"),
  HIDDEN ("onward", "service"),
  TERM ("onward", "kind", N_ ("Offered"), "onward"),
  DAY ("onward", "offered_on", N_ ("Offered on")),
  TEXT ("onward", "offered_by", N_ ("Offered by")),
  TEXT ("onward", "answer", N_ ("What came of it")),
  DAY ("onward", "answered_on", N_ ("Known since")),
  DAY ("onward", "taken_on", N_ ("Taken up")),
  TEXT ("onward", "note", N_ ("Remark")),

  HIDDEN ("mentor_check", "mentor"),
  HIDDEN ("mentor_check", "pairing"),
  DAY ("mentor_check", "taken_on", N_ ("Asked")),
  TEXT ("mentor_check", "who", N_ ("Asked by")),
  NUMBER ("mentor_check", "gain", N_ ("What it gave, 1 to 5")),
  NUMBER ("mentor_check", "strain", N_ ("Strain, 0 to 3")),
  TEXT ("mentor_check", "again", N_ ("Would mentor again")),
  TEXT ("mentor_check", "words", N_ ("What was said")),

  INSTANT ("contact_attempt", "at", N_ ("When")),
  TEXT ("contact_attempt", "who", N_ ("Who tried")),
  TEXT ("contact_attempt", "outcome", N_ ("How it went")),
  TEXT ("contact_attempt", "note", N_ ("Note")),

  TEXT ("task", "subject", N_ ("Task")),
  DAY ("task", "due_on", N_ ("Due")),
  DAY ("task", "done_on", N_ ("Done")),
  { "task", "owner", MO_COLUMN_STAFF, N_ ("Whose"), NULL },
  TEXT ("task", "note", N_ ("Note")),

  HIDDEN ("message", "pairing"),
  HIDDEN ("message", "scan"),
  HIDDEN ("message", "about_call"),
  HIDDEN ("message", "made_call"),
  HIDDEN ("message", "answers"),
  TEXT ("message", "from_role", N_ ("From")),
  TEXT ("message", "to_role", N_ ("To")),
  TEXT ("message", "kind", N_ ("Kind of message")),
  TEXT ("message", "body", N_ ("Message")),
  TEXT ("message", "state", N_ ("Where it stands")),
  TEXT ("message", "taken_by", N_ ("Taken by")),
  INSTANT ("message", "taken_at", N_ ("Taken")),
  TEXT ("message", "taken_how", N_ ("It came by")),
  DAY ("message", "due_on", N_ ("To pass on by")),
  TEXT ("message", "passed_by", N_ ("Passed on by")),
  INSTANT ("message", "passed_at", N_ ("Passed on")),
  TEXT ("message", "passed_how", N_ ("How it was passed on")),
  TEXT ("message", "answer", N_ ("Answer")),
  TEXT ("message", "answered_by", N_ ("Answer written down by")),
  INSTANT ("message", "answered_at", N_ ("Answered")),

  /* a summary may be a concern, now or later: its words stand in no history */
  HIDDEN ("call_note", "call"),
  HIDDEN ("call_note", "summary"),
  HIDDEN ("call_note", "topics"),
  HIDDEN ("call_note", "locked_on"),
  HIDDEN ("call_note", "corrects"),
  DAY ("call_note", "received_on", N_ ("Came")),
  TEXT ("call_note", "via", N_ ("It came by")),
  TEXT ("call_note", "side", N_ ("Whose words")),
  NUMBER ("call_note", "mood", N_ ("How it felt")),
  YES_NO ("call_note", "concern", N_ ("Marked as a concern")),
  INSTANT ("call_note", "at", N_ ("Written down")),
  TEXT ("call_note", "who", N_ ("Written down by")),
  TEXT ("call_note", "reviewed_by", N_ ("Read by")),
  DAY ("call_note", "reviewed_on", N_ ("Read")),

  HIDDEN ("note_chase", "mentor"),
  HIDDEN ("note_chase", "day_on"),
  INSTANT ("note_chase", "at", N_ ("Asked for")),
  TEXT ("note_chase", "who", N_ ("Asked by")),
  TEXT ("note_chase", "how", N_ ("How they were asked")),
  TEXT ("note_chase", "words", N_ ("In these words")),
  NUMBER ("note_chase", "calls", N_ ("Summaries")),

  DAY ("busy_period", "from_on", N_ ("First day")),
  DAY ("busy_period", "to_on", N_ ("Last day")),
  NUMBER ("busy_period", "days", N_ ("Days to reply")),
  TEXT ("busy_period", "why", N_ ("Why")),

  TEXT ("relay_override", "kind", N_ ("What it was")),
  TEXT ("relay_override", "found", N_ ("Let through")),
  TEXT ("relay_override", "reason", N_ ("Reason")),
  TEXT ("relay_override", "who", N_ ("Who let it through")),
  INSTANT ("relay_override", "at", N_ ("When")),

  TEXT ("measure", "name", N_ ("What is asked")),
  TEXT ("measure", "items", N_ ("Wording")),
  TEXT ("measure", "version", N_ ("Version")),
  YES_NO ("measure", "in_use", N_ ("Asked")),
  TEXT ("measure", "licence_note", N_ ("Licence")),
  TEXT ("measure", "licence_holder", N_ ("Licence held by")),
  DAY ("measure", "licence_until", N_ ("Licence until")),
  TEXT ("measure", "scoring", N_ ("Table from sum to score")),
  HIDDEN ("measure", "code"),
  HIDDEN ("measure", "kind"),
  HIDDEN ("measure", "sort"),
  HIDDEN ("measure_version", "measure"),
  TEXT ("measure_version", "version", N_ ("Version")),
  TEXT ("measure_version", "items", N_ ("Wording")),
  DAY ("measure_version", "made_on", N_ ("Worded on")),
  TEXT ("measure_version", "who", N_ ("Worded by")),
  TEXT ("measure_version", "why", N_ ("Why")),
  TEXT ("response", "version", N_ ("Version of the words")),
  DAY ("target", "year_start", N_ ("Year from")),
  TEXT ("target", "measure", N_ ("Target of")),
  NUMBER ("target", "value", N_ ("Target")),

  { "staff_leave", "staff", MO_COLUMN_STAFF, N_ ("Who is away"), NULL },
  DAY ("staff_leave", "from_on", N_ ("First day")),
  DAY ("staff_leave", "to_on", N_ ("Last day")),
  TEXT ("staff_leave", "words", N_ ("Why")),

  /* the safeguarding register has its own chronology: nothing of it is told elsewhere */
  HIDDEN ("concern", "uuid"),
  HIDDEN ("concern", "number"),
  HIDDEN ("concern", "person"),
  HIDDEN ("concern", "pairing"),
  HIDDEN ("concern", "call_note"),
  HIDDEN ("concern", "message"),
  HIDDEN ("concern", "raised_by"),
  HIDDEN ("concern", "raised_login"),
  HIDDEN ("concern", "raised_at"),
  HIDDEN ("concern", "raised_on"),
  HIDDEN ("concern", "words"),
  HIDDEN ("concern", "danger"),
  HIDDEN ("concern", "state"),
  HIDDEN ("concern", "seriousness"),
  HIDDEN ("concern", "triaged_by"),
  HIDDEN ("concern", "triaged_at"),
  HIDDEN ("concern", "triage_words"),
  HIDDEN ("concern", "consent"),
  HIDDEN ("concern", "consent_why"),
  HIDDEN ("concern", "decided_by"),
  HIDDEN ("concern", "decided_at"),
  HIDDEN ("concern", "not_shared_why"),
  HIDDEN ("concern", "review_on"),
  HIDDEN ("concern", "close_words"),
  HIDDEN ("concern", "closed_by"),
  HIDDEN ("concern", "closed_login"),
  HIDDEN ("concern", "closed_at"),
  HIDDEN ("concern", "signed_by"),
  HIDDEN ("concern", "signed_login"),
  HIDDEN ("concern", "signed_at"),
  HIDDEN ("concern_told", "concern"),
  HIDDEN ("concern_told", "whom"),
  HIDDEN ("concern_told", "name"),
  HIDDEN ("concern_told", "at"),
  HIDDEN ("concern_told", "day_on"),
  HIDDEN ("concern_told", "who"),
  HIDDEN ("concern_told", "how"),
  HIDDEN ("concern_told", "consent"),
  HIDDEN ("concern_told", "consent_why"),
  HIDDEN ("concern_told", "reference"),
  HIDDEN ("concern_told", "words"),
  HIDDEN ("concern_entry", "concern"),
  HIDDEN ("concern_entry", "at"),
  HIDDEN ("concern_entry", "who"),
  HIDDEN ("concern_entry", "kind"),
  HIDDEN ("concern_entry", "words"),
  HIDDEN ("concern_entry", "corrects"),
  HIDDEN ("concern_reader", "concern"),
  HIDDEN ("concern_reader", "staff"),
  HIDDEN ("concern_reader", "let_in_by"),
  HIDDEN ("concern_reader", "let_in_at"),
  HIDDEN ("concern_reader", "why"),
  HIDDEN ("concern_reader", "ended_at"),
};

const MoColumnWords *
mo_column_words (const char *table, const char *column)
{
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    if (g_strcmp0 (all[i].table, table) == 0 && g_strcmp0 (all[i].column, column) == 0)
      return &all[i];
  return NULL;
}

char *
mo_column_label (const char *table, const char *column)
{
  const MoColumnWords *words = mo_column_words (table, column);
  if (words)
    return g_strdup (*words->label ? _ (words->label) : "");
  return g_strdelimit (g_strdup (column), "_", ' ');
}

/* What a row of a table is called. */
static const char *
table_words (const char *table)
{
  static const char *const words[][2] = {
    { "assessment", N_ ("assessment talk") },
    { "attendance", N_ ("training attended") },
    { "call", N_ ("call") },
    { "concern", N_ ("concern") },
    { "concern_told", N_ ("who was told of a concern") },
    { "contact_attempt", N_ ("try to reach somebody") },
    { "equality", N_ ("equality answers") },
    { "goal", N_ ("goal") },
    { "injury", N_ ("injury") },
    { "measure", N_ ("statement") },
    { "mentor", N_ ("mentor") },
    { "message", N_ ("message") },
    { "onward", N_ ("what comes next") },
    { "pairing", N_ ("match") },
    { "person", N_ ("person") },
    { "referral", N_ ("referral") },
    { "response", N_ ("answer to a statement") },
    { "ring", N_ ("ring on Phone day") },
    { "safety_check", N_ ("check") },
    { "sentiment", N_ ("how it feels") },
    { "setting", N_ ("preferences") },
    { "signpost", N_ ("service pointed to") },
    { "staff", N_ ("who works here") },
    { "supervision", N_ ("support call") },
    { "training_event", N_ ("training weekend") },
    { "wait_event", N_ ("holds and tries to reach somebody") },
  };
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i][0], table))
      return _ (words[i][1]);
  return NULL;
}

/* One of "table.column", "table", or "column" of the table before it. */
static char *
one_source (const char *token, char **table)
{
  const char *dot = strchr (token, '.');
  const char *column = dot ? dot + 1 : token;

  if (!dot && table_words (token))
    return g_strdup (table_words (token));
  if (dot) {
    g_free (*table);
    *table = g_strndup (token, (gsize) (dot - token));
  }
  if (!*table || !table_words (*table) || strchr (column, ' '))
    return g_strdup (token);
  g_autofree char *label = mo_column_label (*table, column);
  /* Translators: a field and whose it is: "Received (referral)" */
  return *label ? g_strdup_printf (_ ("%s (%s)"), label, table_words (*table))
                : g_strdup (table_words (*table));
}

char *
mo_column_sources (const char *source)
{
  g_auto (GStrv) tokens = g_strsplit_set (source, ",;", -1);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *table = NULL;

  for (char **token = tokens; *token; token++) {
    char *one = one_source (g_strstrip (*token), &table);
    if (*one && !g_ptr_array_find_with_equal_func (words, one, g_str_equal, NULL))
      g_ptr_array_add (words, one);
    else
      g_free (one);
  }
  g_ptr_array_add (words, NULL);
  return g_strjoinv (", ", (char **) words->pdata);
}

static char *
instant_words (const char *utc, MoDay today)
{
  MoDay day;
  int minute;
  if (!mo_call_time_from_utc (utc, MO_ZONE, &day, &minute))
    return g_strdup (utc);
  g_autofree char *date = mo_day_to_short (day, today);
  g_autofree char *time = mo_call_time_words (minute);
  return g_strdup_printf ("%s %s", date, time);
}

char *
mo_column_value (MoColumnKind kind, const char *value, MoDay today)
{
  MoDay day = kind == MO_COLUMN_DAY ? mo_day_from_iso (value) : MO_DAY_NONE;

  if (!value || !*value)
    return g_strdup ("—");
  if (kind == MO_COLUMN_YES_NO)
    return g_strdup (g_str_equal (value, "0") ? _ ("no") : _ ("yes"));
  if (kind == MO_COLUMN_STATE)
    return g_strdup (mo_referral_state_words (value));
  if (kind == MO_COLUMN_INSTANT)
    return instant_words (value, today);
  return day != MO_DAY_NONE ? mo_day_to_short (day, today) : g_strdup (value);
}
