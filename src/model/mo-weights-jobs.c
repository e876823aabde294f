/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/mo-weights-jobs.h"

#include <glib/gi18n-lib.h>

void
mo_weights_book_free (gpointer data)
{
  MoWeightsBook *book = data;
  g_clear_pointer (&book->people, g_ptr_array_unref);
  g_clear_pointer (&book->trial, mo_weights_trial_free);
  g_clear_pointer (&book->board, mo_board_free);
  g_clear_pointer (&book->versions, g_ptr_array_unref);
  g_free (book);
}

static void
take_people (MoWeightsBook *book, gboolean waiting)
{
  for (guint i = 0; i < book->board->people->len; i++) {
    MoBoardPerson *person = g_ptr_array_index (book->board->people, i);
    if (!waiting || person->waiting)
      g_ptr_array_add (book->people, mo_board_person_ref (person));
  }
}

/* Each pair that may be asked is judged once; the hard rules do not depend on the points. */
static void
make_trial (MoWeightsBook *book)
{
  for (guint i = 0; i < book->people->len; i++) {
    const MoBoardPerson *person = g_ptr_array_index (book->people, i);
    g_autoptr (GArray) ranked = mo_board_rank (book->board, person);
    mo_weights_trial_add_person (book->trial, g_str_equal (person->strand, "family"));
    for (guint n = 0; n < ranked->len; n++) {
      const MoRanked *one = &g_array_index (ranked, MoRanked, n);
      const MoBoardMentor *mentor = g_ptr_array_index (book->board->mentors, one->at);
      MoMatchScore score;
      if (one->bar > MO_BAR_AGAIN)
        continue;
      score = mo_board_score (book->board, person, mentor);
      mo_weights_trial_add_pair (book->trial, one->at, &score, &mentor->offer);
    }
  }
}

static gboolean
count_apart (MoStore *store, MoWeightsBook *book, GError **error)
{
  g_autoptr (GPtrArray) all = mo_store_list_apart (store, error);
  for (guint i = 0; all && i < all->len; i++)
    book->apart += !((const MoApart *) all->pdata[i])->ended;
  return all != NULL;
}

gpointer
mo_weights_open_job (MoStore *store, gconstpointer ask, GError **error)
{
  g_autoptr (MoWeightsBook) book = g_new0 (MoWeightsBook, 1);

  if (!(book->board = mo_store_load_board (store, error)) ||
      !(book->versions = mo_store_list_weights (store, error)) ||
      !count_apart (store, book, error))
    return NULL;
  book->policy = book->board->policy;
  book->people = g_ptr_array_new_with_free_func ((GDestroyNotify) mo_board_person_unref);
  book->trial = mo_weights_trial_new ();
  take_people (book, TRUE);
  if (!book->people->len)
    take_people (book, FALSE);
  make_trial (book);
  return g_steal_pointer (&book);
}

/* ---------------------------------------------------------------------- what it would do */

GArray *
mo_weights_book_rank (const MoWeightsBook *book,
                      guint person,
                      const MoPolicy *tried,
                      guint most)
{
  GArray *lines = g_array_new (FALSE, TRUE, sizeof (MoWeightsLine));
  g_autoptr (GArray) then = mo_weights_trial_rank (book->trial, person, tried);
  g_autoptr (GArray) now = mo_weights_trial_rank (book->trial, person, &book->policy);

  for (guint i = 0; i < MIN (most, then->len); i++) {
    const MoRanked *one = &g_array_index (then, MoRanked, i);
    MoWeightsLine line = { .mentor = g_ptr_array_index (book->board->mentors, one->at),
                           .place = (int) i + 1,
                           .total = one->total };
    for (guint n = 0; n < now->len; n++)
      if (g_array_index (now, MoRanked, n).at == one->at) {
        line.place_now = (int) n + 1;
        line.total_now = g_array_index (now, MoRanked, n).total;
        break;
      }
    g_array_append_val (lines, line);
  }
  return lines;
}

char *
mo_weights_book_reasons (const MoWeightsBook *book,
                         guint at,
                         const MoBoardMentor *mentor,
                         const MoPolicy *tried)
{
  const MoBoardPerson *person = g_ptr_array_index (book->people, at);
  gboolean family = g_str_equal (person->strand, "family");
  MoDay today = book->board->today;
  MoMatchScore score = mo_match_score (&person->side, &mentor->side, family, today, tried);
  return mo_match_reasons (&score, &person->side, &mentor->side, family, today);
}

char *
mo_weights_effect_words (const MoWeightsEffect *effect)
{
  int people = (int) effect->people, first = (int) effect->other_first,
      three = (int) effect->other_three;

  if (!people)
    return g_strdup (_ ("Nobody on the board has a mentor who could be asked."));
  if (!first && !three)
    return g_strdup_printf (ngettext ("The one person keeps the same first three mentors.",
                                      "All %d people keep the same first three mentors.",
                                      people),
                            people);
  if (!first)
    return g_strdup_printf (
        ngettext (
            "Everybody keeps the same mentor first; %d person of %d gets others among the "
            "first three.",
            "Everybody keeps the same mentor first; %d people of %d get others among the "
            "first three.",
            three),
        three,
        people);
  return g_strdup_printf (ngettext ("%d person of %d would have another mentor first.",
                                    "%d people of %d would have another mentor first.",
                                    first),
                          first,
                          people);
}
