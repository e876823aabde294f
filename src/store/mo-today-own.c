/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the office set itself: tasks, forms begun, services to ask after. */
#include <glib/gi18n-lib.h>

#include "core/mo-assessment-draft.h"
#include "core/mo-draft.h"
#include "store/mo-today-private.h"

/* Two lines of a list become one. */
static char *
both (const char *one, const char *other)
{
  gboolean a = one && *one, b = other && *other;
  return a && b ? g_strdup_printf ("%s · %s", one, other) : g_strdup (a ? one : b ? other : "");
}

static gboolean
tasks (MoGather *gather, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      gather->store,
      "SELECT k.id, k.subject, k.note, k.person, k.owner, k.due_on,"
      " p.first_name || ' ' || p.last_name"
      " FROM task k LEFT JOIN person p ON p.id = k.person WHERE k.done_on IS NULL");
  while (mo_stmt_step (&stmt)) {
    MoDay due = mo_stmt_day (&stmt, 5);
    mo_gather_add (
        gather,
        MO_DUTY_TASK,
        (MoDutyAbout){ .subject = mo_stmt_int (&stmt, 0),
                       .person = mo_stmt_int (&stmt, 3),
                       .owner = mo_stmt_int (&stmt, 4),
                       .name = mo_stmt_dup (&stmt, 1),
                       .detail = both (mo_stmt_text (&stmt, 6), mo_stmt_text (&stmt, 2)),
                       .minute = -1 },
        due);
  }
  return mo_stmt_finish (&stmt, error);
}

/* A talk is gone on with by its referral, which its draft names; 0 for another form. */
static gint64
talk_of (const char *kind, const char *payload)
{
  if (g_strcmp0 (kind, MO_DRAFT_ASSESSMENT) != 0)
    return 0;
  g_autoptr (MoAssessmentDraft) said = mo_assessment_from_text (payload);
  return said ? g_ascii_strtoll (mo_assessment_get (said, MO_ASSESS_REFERRAL), NULL, 10) : 0;
}

/* Which form it is, and when somebody last wrote in it; owned by the caller. */
static char *
form_words (const char *kind, const char *on)
{
  if (g_strcmp0 (kind, MO_DRAFT_ASSESSMENT) == 0)
    return g_strdup_printf (_ ("Assessment talk, last written in on %s"), on);
  if (g_strcmp0 (kind, MO_DRAFT_APPLICATION) == 0)
    return g_strdup_printf (_ ("Mentor’s application, last written in on %s"), on);
  return g_strdup_printf (_ ("New referral, last written in on %s"), on);
}

static gboolean
drafts (MoGather *gather, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      gather->store, "SELECT id, title, saved_at, kind, payload FROM draft ORDER BY id");
  while (mo_stmt_step (&stmt)) {
    g_autofree char *date = g_strndup (mo_stmt_text (&stmt, 2), 10);
    MoDay saved = mo_day_from_iso (date);
    g_autofree char *on = mo_day_to_short (saved, gather->today);
    gint64 id = mo_stmt_int (&stmt, 0),
           talk = talk_of (mo_stmt_text (&stmt, 3), mo_stmt_text (&stmt, 4));
    if (!talk && g_strcmp0 (mo_stmt_text (&stmt, 3), MO_DRAFT_REFERRAL) != 0 &&
        g_strcmp0 (mo_stmt_text (&stmt, 3), MO_DRAFT_APPLICATION) != 0)
      continue; /* kept for a page that offers it itself */
    mo_gather_add (gather,
                   MO_DUTY_DRAFT,
                   (MoDutyAbout){ .subject = talk ? talk : id,
                                  .row = talk ? id : 0,
                                  .name = mo_stmt_dup (&stmt, 1),
                                  .detail = form_words (mo_stmt_text (&stmt, 3), on),
                                  .minute = -1 },
                   mo_rule_due_draft (saved, &gather->policy));
  }
  return mo_stmt_finish (&stmt, error);
}

static gboolean
follow_ups (MoGather *gather, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      gather->store,
      "SELECT r.id, s.id, r.person, r.owner, p.first_name || ' ' || p.last_name,"
      " coalesce(v.name, s.said), s.follow_up_on"
      " FROM signpost s JOIN referral r ON r.id = s.referral JOIN person p ON p.id = r.person"
      " LEFT JOIN service v ON v.id = s.service"
      " WHERE s.follow_up_on IS NOT NULL AND s.outcome IS NULL");
  while (mo_stmt_step (&stmt)) {
    const char *service = mo_stmt_text (&stmt, 5);
    mo_gather_add (
        gather,
        MO_DUTY_FOLLOW_UP,
        (MoDutyAbout){ .subject = mo_stmt_int (&stmt, 0),
                       .row = mo_stmt_int (&stmt, 1),
                       .person = mo_stmt_int (&stmt, 2),
                       .owner = mo_stmt_int (&stmt, 3),
                       .name = mo_stmt_dup (&stmt, 4),
                       .detail = service ? g_strdup_printf (_ ("Was %s any help?"), service)
                                         : g_strdup (_ ("Was what we pointed to any help?")),
                       .minute = -1 },
        mo_stmt_day (&stmt, 6));
  }
  return mo_stmt_finish (&stmt, error);
}

gboolean
mo_gather_own (MoGather *gather, GError **error)
{
  return tasks (gather, error) && drafts (gather, error) && follow_ups (gather, error);
}
