/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-phone-card.h"

#include "core/mo-call-time.h"
#include "core/mo-dial.h"
#include "core/mo-duty-rules.h"
#include "store/mo-messages-private.h"
#include "store/mo-stmt.h"

static const MoField person_fields[] = {
  MO_FIELD (INT64, MoPhonePerson, person),
  MO_FIELD (TEXT, MoPhonePerson, first_name),
  MO_FIELD (TEXT, MoPhonePerson, last_name),
  MO_FIELD (TEXT, MoPhonePerson, known_as),
  MO_FIELD (TEXT, MoPhonePerson, voicemail_safe),
  MO_FIELD (TEXT, MoPhonePerson, contact_times),
  MO_FIELD (TEXT, MoPhonePerson, format),
  MO_FIELD (TEXT, MoPhonePerson, interpreter),
  MO_FIELD (INT, MoPhonePerson, withhold_number),
  MO_FIELD (DAY, MoPhonePerson, deceased_on),
  MO_FIELD_END,
};
MO_DEFINE_RECORD (MoPhonePerson, mo_phone_person, person_fields)

static const MoField number_fields[] = {
  MO_FIELD (TEXT, MoPhoneNumber, number),
  MO_FIELD (TEXT, MoPhoneNumber, label),
  MO_FIELD (INT, MoPhoneNumber, safe),
  MO_FIELD_END,
};
MO_DEFINE_RECORD (MoPhoneNumber, mo_phone_number, number_fields)

static const MoField match_fields[] = {
  MO_FIELD (INT64, MoPhoneMatch, mentor_id),
  MO_FIELD (INT64, MoPhoneMatch, referral),
  MO_FIELD (TEXT, MoPhoneMatch, first_name),
  MO_FIELD (TEXT, MoPhoneMatch, last_name),
  MO_FIELD (INT, MoPhoneMatch, done),
  MO_FIELD (INT, MoPhoneMatch, planned),
  MO_FIELD (INT, MoPhoneMatch, call_limit),
  MO_FIELD (INT, MoPhoneMatch, extra),
  MO_FIELD (INT, MoPhoneMatch, rhythm),
  MO_FIELD (TEXT, MoPhoneMatch, last_at),
  MO_FIELD_END,
};
MO_DEFINE_RECORD (MoPhoneMatch, mo_phone_match, match_fields)

static const MoField call_fields[] = {
  MO_FIELD (INT64, MoPhoneCall, id),    MO_FIELD (INT, MoPhoneCall, rev),
  MO_FIELD (INT, MoPhoneCall, minutes), MO_FIELD (TEXT, MoPhoneCall, starts_at),
  MO_FIELD (TEXT, MoPhoneCall, medium), MO_FIELD (TEXT, MoPhoneCall, state),
  MO_FIELD (DAY, MoPhoneCall, day),     MO_FIELD_END,
};
MO_DEFINE_RECORD (MoPhoneCall, mo_phone_call, call_fields)

static const MoField before_fields[] = {
  MO_FIELD (INT, MoPhoneBefore, number),
  MO_FIELD (INT, MoPhoneBefore, minutes),
  MO_FIELD (INT, MoPhoneBefore, feeling),
  MO_FIELD (INT, MoPhoneBefore, concern),
  MO_FIELD (DAY, MoPhoneBefore, day),
  MO_FIELD (TEXT, MoPhoneBefore, summary),
  MO_FIELD_END,
};
MO_DEFINE_RECORD (MoPhoneBefore, mo_phone_before, before_fields)

static const MoField message_fields[] = {
  MO_FIELD (INT64, MoPhoneMessage, id),      MO_FIELD (INT, MoPhoneMessage, rev),
  MO_FIELD (TEXT, MoPhoneMessage, body),     MO_FIELD (TEXT, MoPhoneMessage, from_role),
  MO_FIELD (TEXT, MoPhoneMessage, taken_at), MO_FIELD_END,
};
MO_DEFINE_RECORD (MoPhoneMessage, mo_phone_message, message_fields)

static void
card_clear (gpointer data)
{
  MoPhoneCard *card = data;
  g_clear_pointer (&card->person, mo_phone_person_unref);
  g_clear_pointer (&card->numbers, g_ptr_array_unref);
  g_clear_pointer (&card->match, mo_phone_match_unref);
  g_clear_pointer (&card->call, mo_phone_call_unref);
  g_clear_pointer (&card->booked, mo_phone_call_unref);
  g_clear_pointer (&card->before, mo_phone_before_unref);
  g_clear_pointer (&card->message, mo_phone_message_unref);
  g_free (card->last_try);
  g_free (card->me);
  g_free (card->names);
}

MoPhoneCard *
mo_phone_card_ref (MoPhoneCard *card)
{
  return g_atomic_rc_box_acquire (card);
}

void
mo_phone_card_unref (MoPhoneCard *card)
{
  g_atomic_rc_box_release_full (card, card_clear);
}

/* ---------------------------------------------------------------------- the parts */

/* The first row of a query, or NULL: `any` tells whether the query ran. */
#define ONE(stmt, prefix, place, error)                                                        \
  {                                                                                            \
    g_autoptr (GPtrArray) found = mo_stmt_read_all (stmt, prefix, error);                      \
    if (!found)                                                                                \
      return FALSE;                                                                            \
    if (found->len)                                                                            \
      place = prefix##_ref (found->pdata[0]);                                                  \
  }

static gboolean
load_person (MoStore *store, MoPhoneCard *card, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT id AS person, first_name, last_name, known_as, voicemail_safe, contact_times,"
      " format, interpreter, withhold_number, deceased_on FROM person WHERE id = :id");
  mo_stmt_bind_int (&stmt, ":id", card->ask.person);
  ONE (&stmt, mo_phone_person, card->person, error);
  if (!card->person) {
    g_set_error (error,
                 MO_STORE_ERROR,
                 MO_STORE_NOT_FOUND,
                 "no person %" G_GINT64_FORMAT,
                 card->ask.person);
    return FALSE;
  }
  g_auto (MoStmt) phones = mo_stmt_new (
      store,
      "SELECT number, label, safe FROM phone WHERE person = :id ORDER BY safe DESC, sort, id");
  mo_stmt_bind_int (&phones, ":id", card->ask.person);
  card->numbers = mo_stmt_read_all (&phones, mo_phone_number, error);
  return card->numbers != NULL;
}

static gboolean
load_match (MoStore *store, MoPhoneCard *card, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT x.mentor AS mentor_id, x.referral, o.first_name, o.last_name, x.call_limit,"
      " x.extra_granted AS extra, x.rhythm_days AS rhythm,"
      " (SELECT count(*) FROM call c WHERE c.pairing = x.id AND c.state = 'done') AS done,"
      " (SELECT count(*) FROM call c WHERE c.pairing = x.id AND c.state = 'planned')"
      " AS planned, (SELECT max(c.starts_at) FROM call c WHERE c.pairing = x.id"
      " AND c.state IN('done','planned','no_answer','no_show')) AS last_at"
      " FROM pairing x JOIN referral r ON r.id = x.referral JOIN mentor t ON t.id = x.mentor"
      " JOIN person o ON o.id = CASE WHEN :mentor = 1 THEN r.person ELSE t.person END"
      " WHERE x.id = :id");
  mo_stmt_bind_int (&stmt, ":id", card->ask.pairing);
  mo_stmt_bind_int (&stmt, ":mentor", card->ask.is_mentor);
  ONE (&stmt, mo_phone_match, card->match, error);
  return TRUE;
}

/* Which call is asked about: one whose day has passed without a word, or, for a note, the
 * oldest done one without; for anything else none. */
static gboolean
load_call (MoStore *store, MoPhoneCard *card, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT c.id, c.rev, c.minutes_planned AS minutes, c.starts_at, c.medium, c.state,"
      " c.day_on AS day FROM call c WHERE c.pairing = :id AND ((:note = 0"
      " AND c.state = 'planned' AND c.day_on <= :today) OR (:note = 1 AND c.state = 'done'"
      " AND NOT EXISTS (SELECT 1 FROM call_note n WHERE n.call = c.id)))"
      " ORDER BY c.starts_at, c.id LIMIT 1");
  mo_stmt_bind_int (&stmt, ":id", card->ask.pairing);
  mo_stmt_bind_int (&stmt, ":note", card->ask.kind == MO_DUTY_NOTE);
  mo_stmt_bind_day (&stmt, ":today", mo_store_get_today (store));
  ONE (&stmt, mo_phone_call, card->call, error);
  return TRUE;
}

/* The newest call that took place before the one that is asked about. */
static gboolean
load_before (MoStore *store, MoPhoneCard *card, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT c.day_on AS day, coalesce(c.actual_minutes, 0) AS minutes,"
      " (SELECT count(*) FROM call b WHERE b.pairing = c.pairing AND b.state = 'done'"
      " AND b.starts_at <= c.starts_at) AS number,"
      " coalesce((SELECT max(n.concern) FROM call_note n WHERE n.call = c.id), 0) AS concern,"
      " (SELECT n.summary FROM call_note n WHERE n.call = c.id AND n.concern = 0"
      " ORDER BY n.id DESC LIMIT 1) AS summary,"
      " coalesce((SELECT n.mood FROM call_note n WHERE n.call = c.id AND n.mood IS NOT NULL"
      " ORDER BY n.id DESC LIMIT 1), 0) AS feeling"
      " FROM call c WHERE c.pairing = :id AND c.state = 'done' AND c.starts_at < :before"
      " ORDER BY c.starts_at DESC LIMIT 1");
  mo_stmt_bind_int (&stmt, ":id", card->ask.pairing);
  mo_stmt_bind_text (&stmt, ":before", card->call ? card->call->starts_at : "9999");
  ONE (&stmt, mo_phone_before, card->before, error);
  if (card->before && card->before->concern)
    g_clear_pointer (&card->before->summary, g_free);
  return TRUE;
}

/* The next one besides: the first to come, else the newest of those nobody asked about yet. */
static gboolean
load_booked (MoStore *store, MoPhoneCard *card, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT c.id, c.rev, c.minutes_planned AS minutes, c.starts_at, c.medium, c.state,"
      " c.day_on AS day FROM call c WHERE c.pairing = :id AND c.state = 'planned'"
      " AND c.id <> :asked ORDER BY CASE WHEN c.day_on >= :today THEN 0 ELSE 1 END,"
      " c.starts_at, c.id LIMIT 1");
  mo_stmt_bind_int (&stmt, ":id", card->ask.pairing);
  mo_stmt_bind_int (
      &stmt, ":asked", card->call && card->ask.kind == MO_DUTY_OUTCOME ? card->call->id : 0);
  mo_stmt_bind_day (&stmt, ":today", mo_store_get_today (store));
  ONE (&stmt, mo_phone_call, card->booked, error);
  return TRUE;
}

/* Which call a feeling that is told now belongs to, and whether one was told after it. */
static gboolean
load_told (MoStore *store, MoPhoneCard *card, GError **error)
{
  gboolean of_note = card->call && card->ask.kind == MO_DUTY_NOTE;
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT n.after_call, (SELECT coalesce(max(s.score), 0) FROM sentiment s"
      " WHERE s.pairing = :id AND s.by_role = :role AND s.after_call = n.after_call)"
      " FROM (SELECT count(*) AS after_call FROM call c WHERE c.pairing = :id"
      " AND c.state = 'done' AND c.starts_at <= :until) n");
  mo_stmt_bind_int (&stmt, ":id", card->ask.pairing);
  mo_stmt_bind_text (&stmt, ":role", card->ask.is_mentor ? "mentor" : "mentee");
  mo_stmt_bind_text (&stmt, ":until", of_note ? card->call->starts_at : "9999");
  if (mo_stmt_step (&stmt)) {
    card->after = (int) mo_stmt_int (&stmt, 0);
    card->told = (int) mo_stmt_int (&stmt, 1);
  }
  return mo_stmt_finish (&stmt, error);
}

static gboolean
load_message (MoStore *store, MoPhoneCard *card, GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (store,
                   "SELECT g.id, g.rev, g.body, g.from_role, g.taken_at FROM message g"
                   " WHERE g.id = :id AND NOT " MO_MESSAGE_IS_HIDDEN);
  mo_stmt_bind_int (&stmt, ":id", card->ask.key);
  ONE (&stmt, mo_phone_message, card->message, error);
  return TRUE;
}

/* How often nobody answered since somebody last did. */
static gboolean
load_tries (MoStore *store, MoPhoneCard *card, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT count(*), max(g.at) FROM ring g WHERE g.person = :id AND g.outcome <> 'answered'"
      " AND g.id > coalesce((SELECT max(a.id) FROM ring a WHERE a.person = :id"
      " AND a.outcome = 'answered'), 0)");
  mo_stmt_bind_int (&stmt, ":id", card->ask.person);
  if (mo_stmt_step (&stmt)) {
    card->tries = (int) mo_stmt_int (&stmt, 0);
    card->last_try = mo_stmt_dup (&stmt, 1);
  }
  return mo_stmt_finish (&stmt, error);
}

/* ---------------------------------------------------------------------- all of it */

static void
fill_about (MoStore *store, MoPhoneCard *card)
{
  MoLineAbout *about = &card->about;
  const MoPhoneMatch *match = card->match;
  *about = (MoLineAbout){ .today = mo_store_get_today (store),
                          .usual = -1,
                          .no_length = card->ask.kind != MO_DUTY_OUTCOME,
                          .booked = card->booked ? card->booked->day : MO_DAY_NONE,
                          .feeling_told = card->told,
                          .form = mo_dial_form (card->ask.kind) };
  card->names = g_strjoin (" ",
                           card->person->first_name ? card->person->first_name : "",
                           card->person->last_name ? card->person->last_name : "",
                           card->person->known_as ? card->person->known_as : "",
                           match && match->first_name ? match->first_name : "",
                           match && match->last_name ? match->last_name : "",
                           NULL);
  about->names = card->names;
  if (!match)
    return;
  if (card->booked)
    mo_call_time_from_utc (card->booked->starts_at, MO_ZONE, NULL, &about->booked_minute);
  about->limit = match->call_limit + match->extra;
  about->extra = match->extra;
  about->taken = match->done + match->planned;
  about->rhythm = match->rhythm;
  mo_call_time_from_utc (match->last_at, MO_ZONE, NULL, &about->usual);
  if (card->call && card->ask.kind == MO_DUTY_OUTCOME) {
    about->call_day = card->call->day;
    about->planned = card->call->minutes;
    about->number = match->done + 1;
    mo_call_time_from_utc (card->call->starts_at, MO_ZONE, NULL, &about->usual);
  }
}

static gboolean
load_pair (MoStore *store, MoPhoneCard *card, GError **error)
{
  return load_match (store, card, error) && load_call (store, card, error) &&
         load_before (store, card, error) && load_booked (store, card, error) &&
         load_told (store, card, error);
}

MoPhoneCard *
mo_store_load_phone_card (MoStore *store, const MoPhoneAsk *ask, GError **error)
{
  g_autoptr (MoPhoneCard) card = g_atomic_rc_box_new0 (MoPhoneCard);
  card->ask = *ask;
  /* a login is no name to say on the telephone */
  if (g_strcmp0 (mo_store_get_who (store), mo_store_get_login (store)) != 0)
    card->me = g_strdup (mo_store_get_who (store));
  if (!load_person (store, card, error) || !load_tries (store, card, error) ||
      (ask->pairing && !load_pair (store, card, error)) ||
      (ask->kind == MO_DUTY_MESSAGE && !load_message (store, card, error)))
    return NULL;
  fill_about (store, card);
  return g_steal_pointer (&card);
}

gpointer
mo_store_phone_card_job (MoStore *store, gconstpointer ask, GError **error)
{
  return mo_store_load_phone_card (store, ask, error);
}
