/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-dial.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/mo-call-time.h"
#include "core/mo-lenient.h"

gboolean
mo_dial_is_rung (MoDutyKind kind)
{
  switch (kind) {
  case MO_DUTY_CONTACT:
  case MO_DUTY_MESSAGE:
  case MO_DUTY_TALK:
  case MO_DUTY_ASSESSMENT:
  case MO_DUTY_FIRST_CALL:
  case MO_DUTY_OUTCOME:
  case MO_DUTY_NOTE:
  case MO_DUTY_NEXT_CALL:
  case MO_DUTY_ENDING:
  case MO_DUTY_IMPACT:
  case MO_DUTY_BASELINE:
  case MO_DUTY_FOLLOW_UP:
  case MO_DUTY_SUPERVISION:
  case MO_DUTY_MENTOR_BACK:
  case MO_DUTY_ASK_AGAIN:
    return TRUE;
  default:
    return FALSE;
  }
}

gboolean
mo_dial_rings_mentor (MoDutyKind kind)
{
  return kind == MO_DUTY_OUTCOME || kind == MO_DUTY_NOTE || kind == MO_DUTY_NEXT_CALL;
}

const char *
mo_dial_form (MoDutyKind kind)
{
  switch (kind) {
  case MO_DUTY_TALK:
    return _ ("Begin the talk");
  case MO_DUTY_BASELINE:
    return _ ("Take the statements");
  case MO_DUTY_IMPACT:
    return _ ("Take the measures");
  case MO_DUTY_ENDING:
    return _ ("Ending talk");
  default:
    return NULL;
  }
}

/* ---------------------------------------------------------------------- order */

typedef enum {
  SETTLED,
  LATE,
  TODAY,
  TIMED,
  SECOND_TRY,
  OTHER_DAY,
} Group;

int
mo_dial_minute (const MoDial *it)
{
  if (it->settled || it->again < 0)
    return it->settled ? it->tried : it->minute >= 0 ? it->minute : it->from;
  return it->again;
}

static Group
group_of (const MoDial *it, MoDay today)
{
  if (it->settled)
    return SETTLED;
  if (mo_dial_minute (it) >= 0)
    return TIMED;
  if (it->tries > 0)
    return SECOND_TRY;
  if (it->due != MO_DAY_NONE && it->due < today)
    return LATE;
  return it->due == today ? TODAY : OTHER_DAY;
}

int
mo_dial_compare (const MoDial *one, const MoDial *other, MoDay today)
{
  Group a = group_of (one, today), b = group_of (other, today);
  if (a != b)
    return (int) a - (int) b;
  if (a == SETTLED || a == SECOND_TRY)
    return one->tried - other->tried;
  if (a == TIMED && mo_dial_minute (one) != mo_dial_minute (other))
    return mo_dial_minute (one) - mo_dial_minute (other);
  if (one->kind != other->kind)
    return one->kind - other->kind;
  return one->due - other->due;
}

typedef struct {
  const MoDial *keys;
  MoDay today;
} Ordering;

static int
by_key (gconstpointer one, gconstpointer other, gpointer data)
{
  const Ordering *ordering = data;
  guint a = *(const guint *) one, b = *(const guint *) other;
  int order = mo_dial_compare (&ordering->keys[a], &ordering->keys[b], ordering->today);
  return order ? order : (a > b) - (a < b);
}

static gboolean
was_not_reached (const MoDial *it)
{
  return it->tries > 0 && !it->heard && !it->settled;
}

/* Who did not answer for one thing did not for the others either. */
static void
share_tries (MoDial *keys, const gint64 *persons, guint n)
{
  g_autoptr (GHashTable) tried = g_hash_table_new (g_int64_hash, g_int64_equal);
  for (guint i = 0; i < n; i++)
    if (persons[i] && was_not_reached (&keys[i]))
      g_hash_table_insert (tried, (gpointer) &persons[i], &keys[i]);
  for (guint i = 0; i < n; i++) {
    const MoDial *of = g_hash_table_lookup (tried, &persons[i]);
    if (!of || keys[i].settled || keys[i].tries > 0)
      continue;
    keys[i].tries = of->tries;
    keys[i].tried = of->tried;
  }
}

void
mo_dial_order (const MoDial *dials, const gint64 *persons, guint n, MoDay today, guint *order)
{
  g_autofree MoDial *keys = g_memdup2 (dials, n * sizeof *dials);
  g_autofree guint *sorted = g_new (guint, n);
  g_autofree gboolean *placed = g_new0 (gboolean, n);
  Ordering ordering = { .keys = keys, .today = today };
  guint at = 0;

  share_tries (keys, persons, n);
  for (guint i = 0; i < n; i++)
    sorted[i] = i;
  if (n)
    g_qsort_with_data (sorted, (int) n, sizeof *sorted, by_key, &ordering);
  for (guint i = 0; i < n; i++) {
    guint lead = sorted[i];
    if (placed[lead])
      continue;
    order[at++] = lead;
    for (guint k = i + 1; k < n && !dials[lead].settled; k++) {
      guint one = sorted[k];
      gboolean own_time = dials[one].minute >= 0 || dials[one].again >= 0;
      if (placed[one] || !persons[one] || persons[one] != persons[lead] || own_time ||
          dials[one].settled)
        continue;
      order[at++] = one;
      placed[one] = TRUE;
    }
  }
}

/* ---------------------------------------------------------------------- why */

static char *
due_words (const MoDial *it, MoDay today)
{
  int days = it->due != MO_DAY_NONE ? it->due - today : 0;
  if (it->due == MO_DAY_NONE || days == 0)
    return g_strdup (_ ("due today"));
  if (days < 0)
    return g_strdup_printf (ngettext ("%d day late", "%d days late", -days), -days);
  g_autofree char *day = mo_day_to_short (it->due, today);
  return g_strdup_printf (_ ("due %s"), day);
}

char *
mo_dial_why (const MoDial *it, MoDay today)
{
  g_autofree char *at = it->tried >= 0 ? mo_call_time_words (it->tried) : NULL;
  if (it->settled)
    return g_strdup_printf (_ ("rung at %s"), at ? at : "?");
  if (it->again >= 0) {
    g_autofree char *again = mo_call_time_words (it->again);
    return g_strdup_printf (_ ("to be rung again at %s"), again);
  }
  if (it->heard && at)
    return g_strdup_printf (_ ("spoken to at %s, still to be done"), at);
  if (it->tries > 0 && at)
    return g_strdup_printf (ngettext ("no answer at %s, second try",
                                      "no answer at %s, rung more than once today",
                                      it->tries),
                            at);
  g_autofree char *due = due_words (it, today);
  if (it->minute >= 0) {
    g_autofree char *time = mo_call_time_words (it->minute);
    return g_strdup_printf (_ ("agreed for %s"), time);
  }
  if (it->from >= 0) {
    g_autofree char *from = mo_call_time_words (it->from);
    return g_strdup_printf (_ ("asked to be rung after %s; %s"), from, due);
  }
  return g_steal_pointer (&due);
}

/* ---------------------------------------------------------------------- when they like it */

int
mo_dial_from_words (const char *contact_times)
{
  g_autofree char *small = g_ascii_strdown (contact_times ? contact_times : "", -1);
  const char *after = strstr (small, "after ");
  if (after) {
    after += strlen ("after ");
    g_autofree char *time = g_strndup (after, strcspn (after, ",; "));
    int minute;
    if (mo_lenient_time (time, &minute))
      return minute;
  }
  if (strstr (small, "morning") || strstr (small, "any"))
    return -1;
  if (strstr (small, "afternoon"))
    return 12 * 60;
  return strstr (small, "evening") ? 17 * 60 : -1;
}
