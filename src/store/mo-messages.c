/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-messages-private.h"

#include <glib/gi18n-lib.h>

#include "core/mo-call-time.h"
#include "core/mo-duty-rules.h"
#include "store/mo-stmt.h"

static const MoField fields[] = {
  MO_FIELD (INT64, MoMessage, id),
  MO_FIELD (INT, MoMessage, rev),
  MO_FIELD (INT64, MoMessage, pairing),
  MO_FIELD (TEXT, MoMessage, pair_state),
  MO_FIELD (TEXT, MoMessage, state),
  MO_FIELD (TEXT, MoMessage, kind),
  MO_FIELD (TEXT, MoMessage, from_role),
  MO_FIELD (TEXT, MoMessage, to_role),
  MO_FIELD (TEXT, MoMessage, body),
  MO_FIELD (TEXT, MoMessage, answer),
  MO_FIELD (TEXT, MoMessage, taken_by),
  MO_FIELD (TEXT, MoMessage, taken_at),
  MO_FIELD (TEXT, MoMessage, taken_how),
  MO_FIELD (TEXT, MoMessage, passed_by),
  MO_FIELD (TEXT, MoMessage, passed_at),
  MO_FIELD (TEXT, MoMessage, passed_how),
  MO_FIELD (TEXT, MoMessage, answered_by),
  MO_FIELD (TEXT, MoMessage, answered_at),
  MO_FIELD (DAY, MoMessage, due),
  MO_FIELD (INT64, MoMessage, answers),
  MO_FIELD (INT64, MoMessage, back),
  MO_FIELD (TEXT, MoMessage, back_state),
  MO_FIELD (INT64, MoMessage, about_call),
  MO_FIELD (INT64, MoMessage, made_call),
  MO_FIELD (TEXT, MoMessage, made_at),
  MO_FIELD (TEXT, MoMessage, mentee),
  MO_FIELD (TEXT, MoMessage, mentor),
  MO_FIELD (TEXT, MoMessage, mentee_first),
  MO_FIELD (TEXT, MoMessage, mentor_first),
  MO_FIELD (INT64, MoMessage, mentee_person),
  MO_FIELD (INT64, MoMessage, mentor_person),
  MO_FIELD (INT, MoMessage, hidden),
  MO_FIELD (INT, MoMessage, level),
  MO_FIELD (INT, MoMessage, days_left),
  MO_FIELD_END,
};
MO_DEFINE_RECORD (MoMessage, mo_message, fields)

static const char *
name_of (const MoMessage *message, const char *role)
{
  if (g_strcmp0 (role, "mentee") == 0)
    return message->mentee;
  return g_strcmp0 (role, "mentor") == 0 ? message->mentor : _ ("the office");
}

const char *
mo_message_from_name (const MoMessage *message)
{
  return name_of (message, message->from_role);
}

const char *
mo_message_to_name (const MoMessage *message)
{
  return name_of (message, message->to_role);
}

gint64
mo_message_to_person (const MoMessage *message)
{
  if (g_strcmp0 (message->to_role, "mentee") == 0)
    return message->mentee_person;
  return g_strcmp0 (message->to_role, "mentor") == 0 ? message->mentor_person : 0;
}

/* ---------------------------------------------------------------------- reading */

#define SAID(column) "CASE WHEN NOT " MO_MESSAGE_IS_HIDDEN " THEN g." column " END AS " column
#define MESSAGE                                                                                \
  "SELECT g.id, g.rev, g.pairing, x.state AS pair_state, g.state, g.kind, g.from_role,"        \
  " coalesce(g.to_role, CASE g.from_role WHEN 'mentee' THEN 'mentor' ELSE 'mentee' END)"       \
  "  AS to_role, " SAID ("body") ", " SAID (                                                   \
      "answer") ","                                                                            \
                " CASE WHEN " MO_MESSAGE_IS_HIDDEN " THEN 1 ELSE 0 END AS hidden,"             \
                " g.taken_by, g.taken_at, g.taken_how, g.passed_by,"                           \
                " g.passed_at, g.passed_how, g.answered_by, g.answered_at, g.due_on AS due,"   \
                " g.answers, b.id AS back, b.state AS back_state, g.about_call, g.made_call,"  \
                " c.starts_at AS made_at, trim(p.first_name || ' ' || p.last_name) AS mentee," \
                " trim(m.first_name || ' ' || m.last_name) AS mentor, p.first_name AS "        \
                "mentee_first,"                                                                \
                " m.first_name AS mentor_first, p.id AS mentee_person, m.id AS mentor_person"  \
                " FROM message g JOIN pairing x ON x.id = g.pairing JOIN referral r ON r.id "  \
                "= x.referral"                                                                 \
                " JOIN person p ON p.id = r.person JOIN mentor t ON t.id = x.mentor"           \
                " JOIN person m ON m.id = t.person LEFT JOIN message b ON b.answers = g.id"    \
                " LEFT JOIN call c ON c.id = g.made_call"

/* Its day by the rule, none once nobody has to pass it on. */
static void
judge (MoMessage *message, const MoPolicy *policy, MoDay today)
{
  MoDay taken = MO_DAY_NONE;
  mo_call_time_from_utc (message->taken_at, MO_ZONE, &taken, NULL);
  if (message->hidden) {
    g_free (message->body);
    message->body = g_strdup (_ ("This message raised a concern: its words are hidden."));
  }
  message->due = message->hidden
                     ? MO_DAY_NONE
                     : mo_rule_due_message (message->state, taken, message->due, policy);
  message->level = MO_LEVEL_FINE;
  if (message->due == MO_DAY_NONE)
    return;
  message->level = mo_duty_level (message->due, today);
  message->days_left = message->due - today;
}

MoMessage *
mo_store_get_message (MoStore *store, gint64 message, GError **error)
{
  MoPolicy policy;
  g_auto (MoStmt) stmt = mo_stmt_new (store, MESSAGE " WHERE g.id = :id");
  if (!mo_store_load_policy (store, &policy, error))
    return NULL;
  mo_stmt_bind_int (&stmt, ":id", message);
  g_autoptr (GPtrArray) found = mo_stmt_read_all (&stmt, mo_message, error);
  if (!found)
    return NULL;
  if (!found->len) {
    g_set_error (
        error, MO_STORE_ERROR, MO_STORE_NOT_FOUND, "no message %" G_GINT64_FORMAT, message);
    return NULL;
  }
  judge (found->pdata[0], &policy, mo_store_get_today (store));
  return mo_message_ref (found->pdata[0]);
}

MoMessagesAsk *
mo_messages_ask_new (MoMessagesShown shown, gint64 pairing, const char *search)
{
  MoMessagesAsk *ask = g_new0 (MoMessagesAsk, 1);
  *ask = (MoMessagesAsk){ shown, pairing, g_strdup (search) };
  return ask;
}

void
mo_messages_ask_free (gpointer data)
{
  MoMessagesAsk *ask = data;
  g_free (ask->search);
  g_free (ask);
}

void
mo_message_book_free (gpointer data)
{
  MoMessageBook *book = data;
  if (!book)
    return;
  g_clear_pointer (&book->messages, g_ptr_array_unref);
  g_free (book);
}

static void
bind_shown (MoStmt *stmt, MoMessagesShown shown)
{
  static const char *const states[][2] = {
    [MO_MESSAGES_OPEN] = { "taken", "passed" },
    [MO_MESSAGES_TO_PASS] = { "taken", "taken" },
    [MO_MESSAGES_WAITING] = { "passed", "passed" },
    [MO_MESSAGES_SETTLED] = { "answered", "no_answer_needed" },
    [MO_MESSAGES_ALL] = { "answered", "no_answer_needed" },
  };
  gboolean all = shown == MO_MESSAGES_ALL;
  mo_stmt_bind_text (stmt, ":a", states[shown][0]);
  mo_stmt_bind_text (stmt, ":b", states[shown][1]);
  mo_stmt_bind_text (stmt, ":c", all ? "taken" : states[shown][0]);
  mo_stmt_bind_text (stmt, ":d", all ? "passed" : states[shown][1]);
}

static GPtrArray *
list (MoStore *store, const MoMessagesAsk *ask, GError **error)
{
  const char *search = ask->search ? ask->search : "";
  g_autofree char *fold = mo_fold (search), *lower = g_utf8_strdown (search, -1);
  g_autofree char *name = mo_like_anywhere (fold), *words = mo_like_anywhere (lower);
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      MESSAGE " WHERE g.state IN(:a, :b, :c, :d)"
              " AND (g.pairing = CAST(:pairing AS BIGINT) OR CAST(:pairing AS BIGINT) = 0)"
              " AND (p.fold LIKE :name ESCAPE '!' OR m.fold LIKE :name ESCAPE '!'"
              "  OR (NOT " MO_MESSAGE_IS_HIDDEN " AND (lower(g.body) LIKE :words ESCAPE '!'"
              "  OR lower(coalesce(g.answer, '')) LIKE :words ESCAPE '!')))"
              " ORDER BY g.id DESC LIMIT :most");
  bind_shown (&stmt, ask->shown);
  mo_stmt_bind_int (&stmt, ":pairing", ask->pairing);
  mo_stmt_bind_text (&stmt, ":name", name);
  mo_stmt_bind_text (&stmt, ":words", words);
  mo_stmt_bind_int (&stmt, ":most", MO_MESSAGES_MOST + 1);
  return mo_stmt_read_all (&stmt, mo_message, error);
}

/* To pass on first, by their day; then what waits for an answer, the longest first; then the
 * rest, the newest first. */
static int
by_need (gconstpointer one, gconstpointer other)
{
  static const char *const order[] = { "taken", "passed", NULL };
  const MoMessage *a = *(MoMessage *const *) one, *b = *(MoMessage *const *) other;
  int at[2] = { 2, 2 };
  for (int i = 0; order[i]; i++) {
    at[0] = g_str_equal (a->state, order[i]) ? i : at[0];
    at[1] = g_str_equal (b->state, order[i]) ? i : at[1];
  }
  if (at[0] != at[1])
    return at[0] - at[1];
  if (at[0] == 0 && a->due != b->due)
    return a->due - b->due;
  if (at[0] == 2)
    return a->id < b->id ? 1 : a->id > b->id ? -1 : 0;
  return a->id < b->id ? -1 : a->id > b->id;
}

/* What the heads of the page say, of everybody. */
static gboolean
count (MoStore *store, MoMessageBook *book, GError **error)
{
  g_auto (MoStmt) states =
      mo_stmt_new (store, "SELECT state, count(*), min(taken_at) FROM message GROUP BY state");
  while (mo_stmt_step (&states)) {
    const char *state = mo_stmt_text (&states, 0);
    int n = (int) mo_stmt_int (&states, 1);
    gboolean taken = g_str_equal (state, "taken"), passed = g_str_equal (state, "passed");
    book->count[taken    ? MO_MESSAGES_TO_PASS
                : passed ? MO_MESSAGES_WAITING
                         : MO_MESSAGES_SETTLED] += n;
    book->count[MO_MESSAGES_ALL] += n;
    if (taken || passed)
      book->count[MO_MESSAGES_OPEN] += n;
    if (taken)
      mo_call_time_from_utc (mo_stmt_text (&states, 2), MO_ZONE, &book->oldest, NULL);
  }
  return mo_stmt_finish (&states, error);
}

gpointer
mo_store_message_book_job (MoStore *store, gconstpointer data, GError **error)
{
  MoPolicy policy;
  g_autoptr (MoMessageBook) book = g_new0 (MoMessageBook, 1);

  if (!mo_store_load_policy (store, &policy, error) || !count (store, book, error))
    return NULL;
  book->messages = list (store, data, error);
  if (!book->messages)
    return NULL;
  book->more = book->messages->len > MO_MESSAGES_MOST;
  if (book->more)
    g_ptr_array_set_size (book->messages, MO_MESSAGES_MOST);
  for (guint i = 0; i < book->messages->len; i++) {
    MoMessage *message = book->messages->pdata[i];
    judge (message, &policy, mo_store_get_today (store));
    book->late += message->level == MO_LEVEL_LATE;
  }
  g_ptr_array_sort (book->messages, by_need);
  return g_steal_pointer (&book);
}
