/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/mo-assess-jobs.h"

#include <glib/gi18n-lib.h>

#include "store/mo-change.h"
#include "store/mo-drafts.h"
#include "store/mo-referrals.h"
#include "store/mo-terms.h"

#define MOST_ANSWERS (60 * 1024) /* bytes of all answers together: the store keeps 64 KiB */

static gint64 *
number (gint64 value)
{
  gint64 *box = g_new (gint64, 1);
  *box = value;
  return box;
}

/* ---------------------------------------------------------------------- drafts */

gint64
mo_assess_draft_referral (const MoDraft *draft)
{
  g_autoptr (MoAssessmentDraft) said = mo_assessment_from_text (draft->payload);
  return said ? g_ascii_strtoll (mo_assessment_get (said, MO_ASSESS_REFERRAL), NULL, 10) : 0;
}

/* The newest draft of that kind about a referral; NULL with or without error set. */
static MoDraft *
find_draft (MoStore *store, gint64 referral, const char *kind, GError **error)
{
  g_autoptr (GPtrArray) drafts = mo_store_list_drafts (store, error);
  for (guint i = 0; drafts && i < drafts->len; i++) {
    MoDraft *draft = g_ptr_array_index (drafts, i);
    if (g_strcmp0 (draft->kind, kind) == 0 && mo_assess_draft_referral (draft) == referral)
      return mo_draft_ref (draft);
  }
  return NULL;
}

MoAssessKeep *
mo_assess_keep_new (const MoAssessed *it, const MoAssessmentDraft *draft)
{
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, it->id);
  g_autoptr (MoAssessmentDraft) marked = mo_assessment_say (draft, MO_ASSESS_REFERRAL, id);
  MoAssessKeep *keep = g_new0 (MoAssessKeep, 1);
  g_autofree char *name = g_strdup_printf ("%s %s", it->first_name, it->last_name);
  keep->referral = it->id;
  keep->title = g_strdup (g_strstrip (name));
  keep->payload = mo_assessment_to_text (marked);
  return keep;
}

void
mo_assess_keep_free (MoAssessKeep *keep)
{
  g_free (keep->title);
  g_free (keep->payload);
  g_free (keep);
}

gpointer
mo_assess_keep_job (MoStore *store, gconstpointer ask, GError **error)
{
  const MoAssessKeep *keep = ask;
  GError *failure = NULL;
  g_autoptr (MoDraft) draft = find_draft (store, keep->referral, MO_DRAFT_ASSESSMENT, &failure);
  if (failure) {
    g_propagate_error (error, failure);
    return NULL;
  }
  gint64 id = mo_store_put_draft (
      store, draft ? draft->id : 0, MO_DRAFT_ASSESSMENT, keep->title, keep->payload, error);
  return id ? number (id) : NULL;
}

/* The draft goes, as it was at the last word, through the history: whoever takes the assessment
 * back finds every word again. */
static gboolean
drop_draft (MoStore *store, const MoAssessed *it, const MoAssessmentDraft *said, GError **error)
{
  MoAssessKeep *keep = mo_assess_keep_new (it, said);
  g_autofree gint64 *id = mo_assess_keep_job (store, keep, error);
  mo_assess_keep_free (keep);
  return id && mo_store_delete (store, "draft", *id, 0, NULL, error);
}

/* ---------------------------------------------------------------------- opening */

void
mo_assess_book_free (MoAssessBook *book)
{
  g_clear_pointer (&book->it, mo_assessed_unref);
  g_clear_pointer (&book->draft, mo_assessment_draft_unref);
  g_clear_pointer (&book->board, mo_board_free);
  g_clear_pointer (&book->person, mo_board_person_unref);
  g_clear_pointer (&book->terms, g_ptr_array_unref);
  g_clear_pointer (&book->interests, g_ptr_array_unref);
  g_strfreev (book->earlier_goals);
  g_free (book);
}

/* What was said so far stands over the book. */
static gboolean
take_draft (MoStore *store, MoAssessBook *book, GError **error)
{
  GError *failure = NULL;
  g_autoptr (MoDraft) draft = find_draft (store, book->it->id, MO_DRAFT_ASSESSMENT, &failure);
  if (failure) {
    g_propagate_error (error, failure);
    return FALSE;
  }
  g_autoptr (MoAssessmentDraft) said = draft ? mo_assessment_from_text (draft->payload) : NULL;
  if (!said)
    return TRUE;
  MoAssessmentDraft *both = mo_assessment_rebase (said, book->draft);
  mo_assessment_draft_unref (book->draft);
  book->draft = both;
  book->begun = TRUE;
  return TRUE;
}

gpointer
mo_assess_open_job (MoStore *store, gconstpointer ask, GError **error)
{
  gint64 referral = *(const gint64 *) ask;
  g_autoptr (MoAssessBook) book = g_new0 (MoAssessBook, 1);

  if (!(book->it = mo_store_load_assessed (store, referral, error)) ||
      !(book->draft = mo_store_load_assessment_book (store, book->it, error)) ||
      !(book->board = mo_store_load_board (store, error)) ||
      !(book->person = mo_store_load_assessed_side (store, book->it, error)) ||
      !(book->terms = mo_store_list_terms (store, error)) ||
      !(book->interests = mo_store_list_shared_interests (store, error)) ||
      !(book->earlier_goals =
            mo_store_earlier_goals (store, book->it->person, referral, error)) ||
      !take_draft (store, book, error))
    return NULL;
  book->known = book->person->side;
  return g_steal_pointer (&book);
}

/* ---------------------------------------------------------------------- done */

MoAssessDone *
mo_assess_done_new (gint64 referral, const MoAssessmentDraft *draft)
{
  MoAssessDone *done = g_new (MoAssessDone, 1);
  *done = (MoAssessDone){ referral, mo_assessment_draft_ref ((MoAssessmentDraft *) draft) };
  return done;
}

void
mo_assess_done_free (MoAssessDone *done)
{
  mo_assessment_draft_unref (done->draft);
  g_free (done);
}

static char *
either_words (GPtrArray *terms, const MoAssessPart *part, const char *value)
{
  g_autofree char *words = mo_assess_words (terms, part, value);
  return *words ? g_steal_pointer (&words) : g_strdup (_ ("nothing"));
}

/* Case 24: both versions in words, and what to do. */
static gboolean
changed_meanwhile (MoStore *store, const MoAssessmentDraft *draft, GError **error)
{
  g_auto (GStrv) keys = mo_assessment_conflicts (draft);
  g_autoptr (GString) lines = g_string_new (NULL);
  if (!*keys)
    return FALSE;
  g_autoptr (GPtrArray) terms = mo_store_list_terms (store, error);
  for (char **key = keys; terms && *key; key++) {
    const MoAssessPart *part = mo_assessment_part (*key, NULL, NULL);
    if (!part)
      continue;
    g_autofree char *book = either_words (terms, part, mo_assessment_book (draft, *key));
    g_autofree char *mine = either_words (terms, part, mo_assessment_get (draft, *key));
    /* Translators: "Bowels: now “Enema” in the book, “ACE” here." */
    g_string_append_printf (lines,
                            _ (" %s: now “%s” in the book, “%s” here."),
                            mo_assessment_label (draft, part),
                            book,
                            mine);
  }
  if (!terms || !lines->len)
    return !terms;
  g_autofree char *sentence = g_strdup_printf (
      _ ("While you talked, somebody changed the same answers.%s Nothing is lost: change what "
         "is not right, then press “Assessment done” again, and yours is written."),
      lines->str);
  mo_store_refuse (error, sentence);
  return TRUE;
}

static gboolean
is_right (MoStore *store, const MoAssessmentDraft *draft, GError **error)
{
  MoDay today = mo_store_get_today (store);
  const MoAssessPart *part = mo_assessment_problem (draft, today);
  if (part) {
    g_auto (MoVerdict) verdict = mo_assessment_check (draft, part, today);
    g_autofree char *sentence =
        g_strdup_printf ("%s: %s", mo_assessment_label (draft, part), verdict.reason);
    return mo_store_refuse (error, sentence);
  }
  g_autofree char *json = mo_assessment_to_json (draft);
  if (strlen (json) > MOST_ANSWERS)
    return mo_store_refuse (
        error,
        _ ("All notes together are too long to keep. Shorten the longest one, then press "
           "“Assessment done” again."));
  return TRUE;
}

static gboolean
say_what (MoStore *store, const MoAssessed *it, GError **error)
{
  g_autofree char *title = mo_store_referral_title (store, it->id, error);
  if (title)
    mo_store_label (store,
                    "%s: %s",
                    title,
                    it->assessed != MO_DAY_NONE ? _ ("assessment corrected") : _ ("assessed"));
  return title != NULL;
}

gpointer
mo_assess_done_job (MoStore *store, gconstpointer ask, GError **error)
{
  const MoAssessDone *done = ask;
  g_autoptr (MoAssessed) it = mo_store_load_assessed (store, done->referral, error);
  if (!it)
    return NULL;
  g_autoptr (MoAssessmentDraft) book = mo_store_load_assessment_book (store, it, error);
  if (!book)
    return NULL;
  g_autoptr (MoAssessmentDraft) draft = mo_assessment_rebase (done->draft, book);
  if (!is_right (store, draft, error) || changed_meanwhile (store, draft, error) ||
      !say_what (store, it, error) || !mo_store_write_answers (store, it, draft, error) ||
      !mo_store_write_talk (store, it, draft, error) ||
      !mo_store_send_leaflet (store, it, draft, error) || !drop_draft (store, it, draft, error))
    return NULL;
  return number (it->id);
}
