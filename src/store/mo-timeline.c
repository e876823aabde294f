/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-timeline.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/mo-call-time.h"
#include "core/mo-ending-rules.h"
#include "store/mo-timeline-private.h"

static const MoField fields[] = {
  MO_FIELD (INT64, MoHappening, id),      MO_FIELD (INT, MoHappening, kind),
  MO_FIELD (INT, MoHappening, tone),      MO_FIELD (INT64, MoHappening, row),
  MO_FIELD (INT64, MoHappening, subject), MO_FIELD (DAY, MoHappening, day),
  MO_FIELD (INT, MoHappening, minute),    MO_FIELD (INT, MoHappening, to_come),
  MO_FIELD (INT, MoHappening, folded),    MO_FIELD (TEXT, MoHappening, who),
  MO_FIELD (TEXT, MoHappening, title),    MO_FIELD (TEXT, MoHappening, words),
  MO_FIELD (TEXT, MoHappening, heading),  MO_FIELD_END,
};
MO_DEFINE_RECORD (MoHappening, mo_happening, fields)

MoTimelineAsk *
mo_timeline_ask_new (gint64 person)
{
  MoTimelineAsk *ask = g_new0 (MoTimelineAsk, 1);
  ask->person = person;
  ask->most = 60;
  return ask;
}

void
mo_timeline_ask_free (gpointer data)
{
  MoTimelineAsk *ask = data;
  g_free (ask->search);
  g_free (ask);
}

void
mo_timeline_free (MoTimeline *timeline)
{
  g_clear_pointer (&timeline->moments, g_ptr_array_unref);
  g_free (timeline);
}

/* ---------------------------------------------------------------------- reading */

/* A row of one of the queries, not in words yet. */
typedef struct {
  MoHappeningKind kind;
  gint64 row, subject;
  MoDay day;
  int minute, n, m, folded;
  char *who, *text[4];
} Raw;

static void
raw_free (gpointer data)
{
  Raw *raw = data;
  g_free (raw->who);
  for (guint i = 0; i < G_N_ELEMENTS (raw->text); i++)
    g_free (raw->text[i]);
  g_free (raw);
}

/* Days are local already; instants become local. */
static void
read_when (Raw *raw, const char *at)
{
  raw->minute = -1;
  if (at && strlen (at) > 10)
    mo_call_time_from_utc (at, MO_ZONE, &raw->day, &raw->minute);
  else
    raw->day = mo_day_from_iso (at);
}

static Raw *
read_row (MoStmt *stmt, MoHappeningKind kind)
{
  Raw *raw = g_new0 (Raw, 1);
  raw->kind = kind;
  read_when (raw, mo_stmt_text (stmt, 0));
  raw->row = mo_stmt_int (stmt, 1);
  raw->subject = mo_stmt_int (stmt, 2);
  raw->who = mo_stmt_dup (stmt, 3);
  for (guint i = 0; i < G_N_ELEMENTS (raw->text); i++)
    raw->text[i] = mo_stmt_dup (stmt, 4 + i);
  raw->n = mo_stmt_int (stmt, 8);
  raw->m = mo_stmt_int (stmt, 9);
  raw->folded = mo_stmt_int (stmt, 10);
  return raw;
}

typedef struct {
  MoStore *store;
  gint64 person;
  MoDay today;
  GHashTable *labels; /* read when first needed */
  GPtrArray *found;   /* Raw */
} Reading;

static gboolean
read_labels (Reading *reading, GError **error)
{
  if (reading->labels)
    return TRUE;
  reading->labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_auto (MoStmt) stmt =
      mo_stmt_new (reading->store,
                   "SELECT vocabulary || ' ' || code, label FROM term WHERE vocabulary"
                   " IN('gender','region','contact','format','video')");
  while (mo_stmt_step (&stmt))
    g_hash_table_insert (reading->labels, mo_stmt_dup (&stmt, 0), mo_stmt_dup (&stmt, 1));
  return mo_stmt_finish (&stmt, error);
}

/* What the history tells in columns becomes a sentence; FALSE where there is nothing to tell.
 */
static gboolean
tell_change (Reading *reading, Raw *raw)
{
  char *words = mo_timeline_change_words (
      raw->text[2], raw->text[0], raw->text[1], reading->labels, reading->today);
  for (guint i = 0; i < G_N_ELEMENTS (raw->text); i++)
    g_clear_pointer (&raw->text[i], g_free);
  raw->text[0] = words;
  return words != NULL;
}

/* Why a match ended, and whether that was an early success. */
static gboolean
tell_end (Reading *reading, Raw *raw, GError **error)
{
  MoPolicy policy;
  if (!mo_store_load_policy (reading->store, &policy, error))
    return FALSE;
  MoEndKind kind = mo_rule_end_kind (raw->text[3], raw->n, policy.calls_max, raw->m, &policy);
  char *words = mo_end_words (raw->text[2], kind);
  g_free (raw->text[2]);
  g_free (raw->text[3]);
  raw->text[2] = words;
  raw->text[3] = g_strdup (kind == MO_END_EARLY_SUCCESS ? "early" : NULL);
  raw->n = raw->m = 0;
  return TRUE;
}

static gboolean
is_end (const Raw *raw)
{
  return raw->kind == MO_HAPPENING_PAIR && raw->row % MO_TIMELINE_STEPS == MO_TIMELINE_ENDED;
}

static gboolean
read_branch (Reading *reading, const MoTimelineBranch *branch, GError **error)
{
  gboolean change = branch->kind == MO_HAPPENING_CHANGE;
  if (change && !read_labels (reading, error))
    return FALSE;
  g_auto (MoStmt) stmt = mo_stmt_new (reading->store, branch->sql);
  mo_stmt_bind_int (&stmt, ":person", reading->person);
  while (mo_stmt_step (&stmt)) {
    Raw *raw = read_row (&stmt, branch->kind);
    if (is_end (raw) && !tell_end (reading, raw, error)) {
      raw_free (raw);
      return FALSE;
    }
    if (raw->day != MO_DAY_NONE && (!change || tell_change (reading, raw)))
      g_ptr_array_add (reading->found, raw);
    else
      raw_free (raw);
  }
  return mo_stmt_finish (&stmt, error);
}

static gboolean
wanted_kind (const MoTimelineAsk *ask, MoHappeningKind kind)
{
  return ask->group == MO_HAPPENINGS_ALL || ask->group == mo_happening_group (kind);
}

static GPtrArray *
read_all (MoStore *store, const MoTimelineAsk *ask, GError **error)
{
  const MoTimelineBranch *const parts[MO_TIMELINE_PARTS] = { mo_timeline_of_referrals,
                                                             mo_timeline_of_pairs,
                                                             mo_timeline_of_person };
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (raw_free);
  Reading reading = { store, ask->person, mo_store_get_today (store), NULL, found };
  gboolean read = TRUE;
  for (guint i = 0; i < MO_TIMELINE_PARTS; i++)
    for (const MoTimelineBranch *branch = parts[i]; read && branch->sql; branch++)
      if (wanted_kind (ask, branch->kind))
        read = read_branch (&reading, branch, error);
  g_clear_pointer (&reading.labels, g_hash_table_unref);
  return read ? g_steal_pointer (&found) : NULL;
}

/* Kinds stand in the order in which they follow on one day; what ends comes last. */
static int
order_of (const Raw *raw)
{
  if (raw->kind == MO_HAPPENING_CLOSED)
    return MO_HAPPENING_KINDS + 1;
  if (raw->kind == MO_HAPPENING_PAIR && raw->row % MO_TIMELINE_STEPS >= MO_TIMELINE_ENDED)
    return MO_HAPPENING_KINDS;
  return raw->kind;
}

static int
by_time (gconstpointer one, gconstpointer other)
{
  const Raw *a = *(Raw *const *) one, *b = *(Raw *const *) other;
  if (a->day != b->day)
    return a->day < b->day ? -1 : 1;
  if (a->minute >= 0 && b->minute >= 0 && a->minute != b->minute)
    return a->minute < b->minute ? -1 : 1;
  if (order_of (a) != order_of (b))
    return order_of (a) < order_of (b) ? -1 : 1;
  return a->row < b->row ? -1 : a->row > b->row;
}

/* ---------------------------------------------------------------------- in words */

static gboolean
is_to_come (const Raw *raw, MoDay today)
{
  if (raw->kind == MO_HAPPENING_CALL)
    return raw->day >= today && g_strcmp0 (raw->text[0], "planned") == 0;
  if (raw->kind == MO_HAPPENING_ASSESSMENT)
    return raw->day >= today && g_strcmp0 (raw->text[0], "booked") == 0;
  if (raw->kind == MO_HAPPENING_TASK)
    return g_strcmp0 (raw->text[1], "due") == 0;
  return raw->day > today;
}

static MoHappening *
moment_of (const Raw *raw, MoDay today)
{
  const MoHappeningFact fact = { raw->kind,    raw->text[0], raw->text[1], raw->text[2],
                                 raw->text[3], raw->n,       raw->m };
  MoHappening *moment = mo_happening_new ();
  moment->id = ((gint64) (raw->kind + 1) << 48) | raw->row;
  moment->kind = raw->kind;
  moment->tone = mo_happening_tone (&fact);
  moment->row = raw->row;
  moment->subject = raw->subject;
  moment->day = raw->day;
  moment->minute = raw->minute;
  moment->to_come = is_to_come (raw, today);
  moment->folded = raw->folded;
  moment->who = g_strdup (raw->who);
  moment->title = mo_happening_title (&fact);
  moment->words = mo_happening_words (&fact);
  return moment;
}

/* Each word of the search is somewhere in title, words or who it was. */
static gboolean
fits (const MoHappening *moment, char **wanted)
{
  if (!wanted)
    return TRUE;
  g_autofree char *all = g_strdup_printf ("%s %s %s",
                                          moment->title,
                                          moment->words ? moment->words : "",
                                          moment->who ? moment->who : "");
  g_autofree char *fold = mo_fold (all);
  for (char **word = wanted; *word; word++)
    if (!strstr (fold, *word))
      return FALSE;
  return TRUE;
}

static char *
heading_of (const MoHappening *moment)
{
  return moment->to_come ? g_strdup (_ ("To come"))
                         : mo_day_to_words (moment->day, MO_PRECISION_MONTH);
}

static void
add_headings (GPtrArray *moments)
{
  g_autofree char *last = NULL;
  for (guint i = 0; i < moments->len; i++) {
    MoHappening *moment = g_ptr_array_index (moments, i);
    g_autofree char *heading = heading_of (moment);
    if (g_strcmp0 (heading, last) == 0)
      continue;
    moment->heading = g_strdup (heading);
    g_free (last);
    last = g_steal_pointer (&heading);
  }
}

/* Those to come stand together at the end that is nearest to today. */
static GPtrArray *
in_order (GPtrArray *raws, gboolean oldest_first, MoDay today)
{
  g_autoptr (GPtrArray) order = g_ptr_array_new ();
  for (int to_come = 0; to_come <= 1; to_come++)
    for (guint i = 0; i < raws->len; i++)
      if (is_to_come (g_ptr_array_index (raws, i), today) == to_come)
        g_ptr_array_add (order, g_ptr_array_index (raws, i));
  for (guint i = 0; !oldest_first && i < order->len / 2; i++) {
    gpointer *one = &order->pdata[i], *other = &order->pdata[order->len - 1 - i], kept = *one;
    *one = *other;
    *other = kept;
  }
  return g_steal_pointer (&order);
}

MoTimeline *
mo_store_load_timeline (MoStore *store, const MoTimelineAsk *ask, GError **error)
{
  MoDay today = mo_store_get_today (store);
  g_autofree char *fold = mo_fold (ask->search);
  g_auto (GStrv) wanted = *g_strstrip (fold) ? g_strsplit_set (fold, " ", -1) : NULL;
  g_autoptr (GPtrArray) raws = read_all (store, ask, error);
  g_autoptr (MoTimeline) timeline = g_new0 (MoTimeline, 1);

  timeline->moments = g_ptr_array_new_with_free_func ((GDestroyNotify) mo_happening_unref);
  if (!raws)
    return NULL;
  g_ptr_array_sort (raws, by_time);
  g_autoptr (GPtrArray) order = in_order (raws, ask->oldest_first, today);
  for (guint i = 0; i < order->len; i++) {
    if (!wanted && timeline->moments->len >= ask->most) { /* the rest need no words */
      timeline->found = order->len;
      break;
    }
    g_autoptr (MoHappening) moment = moment_of (g_ptr_array_index (order, i), today);
    if (!fits (moment, wanted))
      continue;
    timeline->found++;
    if (timeline->moments->len < ask->most)
      g_ptr_array_add (timeline->moments, g_steal_pointer (&moment));
  }
  add_headings (timeline->moments);
  return g_steal_pointer (&timeline);
}

gpointer
mo_store_timeline_job (MoStore *store, gconstpointer ask, GError **error)
{
  return mo_store_load_timeline (store, ask, error);
}
