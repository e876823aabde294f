/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "assess/mo-assess-page-private.h"
#include "widget/mo-access.h"

/* ---------------------------------------------------------------------- making */

static GtkWidget *
label (const char *style, gboolean wrap)
{
  GtkWidget *made = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (made), 0);
  gtk_label_set_wrap (GTK_LABEL (made), wrap);
  if (wrap)
    gtk_label_set_max_width_chars (GTK_LABEL (made), 28); /* the question has the room */
  if (style)
    gtk_widget_add_css_class (made, style);
  return made;
}

/* A bar beside its number; what it shows is said by the number. */
static GtkWidget *
bar (void)
{
  GtkWidget *made = g_object_new (GTK_TYPE_LEVEL_BAR,
                                  "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                  "max-value",
                                  100.0,
                                  "valign",
                                  GTK_ALIGN_CENTER,
                                  NULL);
  gtk_widget_add_css_class (made, "mo-bar");
  return made;
}

typedef struct {
  GtkWidget *box, *words, *number, *bar;
} Step;

typedef struct {
  GtkWidget *box, *name, *level, *bar, *number, *reasons;
} Best;

static GtkWidget *
make_step (void)
{
  Step *step = g_new0 (Step, 1);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  step->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  step->words = label (NULL, TRUE);
  gtk_widget_set_hexpand (step->words, TRUE);
  step->number = label ("mo-strong", FALSE);
  step->bar = bar ();
  gtk_box_append (GTK_BOX (line), step->words);
  gtk_box_append (GTK_BOX (line), step->number);
  gtk_box_append (GTK_BOX (step->box), line);
  gtk_box_append (GTK_BOX (step->box), step->bar);
  g_object_set_data_full (G_OBJECT (step->box), "step", step, g_free);
  return step->box;
}

static GtkWidget *
make_best (void)
{
  Best *best = g_new0 (Best, 1);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  best->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  best->name = label (NULL, TRUE);
  best->level = label ("mo-dim", FALSE);
  gtk_widget_add_css_class (best->level, "mo-caption");
  gtk_widget_set_hexpand (best->level, TRUE);
  best->bar = bar ();
  gtk_widget_add_css_class (best->bar, "mo-fit");
  best->number = label ("mo-strong", FALSE);
  gtk_widget_add_css_class (best->number, "mo-assess-number");
  gtk_label_set_xalign (GTK_LABEL (best->number), 1);
  best->reasons = label ("mo-dim", TRUE);
  gtk_widget_add_css_class (best->reasons, "mo-caption");
  gtk_box_append (GTK_BOX (line), best->name);
  gtk_box_append (GTK_BOX (line), best->level);
  gtk_box_append (GTK_BOX (line), best->bar);
  gtk_box_append (GTK_BOX (line), best->number);
  gtk_box_append (GTK_BOX (best->box), line);
  gtk_box_append (GTK_BOX (best->box), best->reasons);
  gtk_widget_add_css_class (best->box, "mo-assess-best");
  g_object_set_data_full (G_OBJECT (best->box), "best", best, g_free);
  return best->box;
}

void
mo_assess_make_side (MoAssessPage *self)
{
  for (int i = 0; i < MO_FUNNEL_STEPS; i++)
    gtk_box_append (GTK_BOX (self->funnel), make_step ());
  for (int i = 0; i < MO_ASSESS_BEST; i++)
    gtk_box_append (GTK_BOX (self->best), make_best ());
}

/* ---------------------------------------------------------------------- the rules */

static void
show_funnel (MoAssessPage *self, const MoAssessMatch *match)
{
  GtkWidget *box = gtk_widget_get_first_child (self->funnel);
  gboolean family = mo_assessment_is_family (self->draft);
  guint all = MAX (1, match->funnel.left[MO_FUNNEL_STRAND]);

  for (int i = 0; i < MO_FUNNEL_STEPS; i++, box = gtk_widget_get_next_sibling (box)) {
    Step *step = g_object_get_data (G_OBJECT (box), "step");
    guint left = match->funnel.left[i];
    g_autofree char *number = g_strdup_printf ("%u", left);
    gtk_widget_set_visible (
        box, mo_match_funnel_shows (&match->funnel, (MoFunnelStep) i, match->under_18));
    gtk_label_set_label (GTK_LABEL (step->words),
                         mo_match_funnel_words ((MoFunnelStep) i, family));
    gtk_label_set_label (GTK_LABEL (step->number), number);
    gtk_level_bar_set_value (GTK_LEVEL_BAR (step->bar), 100.0 * left / all);
  }
}

static char *
change_words (guint before, guint now)
{
  if (before == G_MAXUINT || before == now)
    return g_strdup (_ ("as many as before this answer"));
  guint by = before > now ? before - now : now - before;
  return g_strdup_printf (
      before > now
          ? ngettext (
                "%u fewer than before this answer", "%u fewer than before this answer", by)
          : ngettext ("%u more than before this answer", "%u more than before this answer", by),
      by);
}

static void
show_count (MoAssessPage *self, const MoAssessMatch *match)
{
  guint now = match->funnel.left[MO_FUNNEL_HOURS];
  guint all = match->funnel.left[MO_FUNNEL_STRAND];
  gboolean family = mo_assessment_is_family (self->draft);
  g_autofree char *count = g_strdup_printf ("%u", now);
  g_autofree char *change = change_words (self->before, now);
  g_autofree char *of = g_strdup_printf (
      family
          ? ngettext ("of %u family mentor, %u strong", "of %u family mentors, %u strong", all)
          : ngettext ("of %u SCI mentor, %u strong", "of %u SCI mentors, %u strong", all),
      all,
      match->funnel.strong);
  g_autofree char *title =
      g_strdup_printf (_ ("Mentors who could support %s"), self->book->it->first_name);
  g_autofree char *name = g_strdup_printf ("%s: %u %s, %s", title, now, of, change);

  /* Translators: "9 of 41 SCI mentors, 4 strong". */
  g_autofree char *line = g_strdup_printf (_ ("%u %s"), now, of);
  gtk_label_set_label (GTK_LABEL (self->narrow_count), line);
  gtk_label_set_label (GTK_LABEL (self->side_title), title);
  gtk_label_set_label (GTK_LABEL (self->count), count);
  gtk_label_set_label (GTK_LABEL (self->count_of), of);
  gtk_label_set_label (GTK_LABEL (self->count_change), change);
  mo_access_name (self->side, name);
  mo_access_name (gtk_widget_get_ancestor (self->side_place, GTK_TYPE_SCROLLED_WINDOW), title);
  if (self->before == G_MAXUINT)
    self->before = now;
}

/* ---------------------------------------------------------------------- the best */

static void
show_mentor (MoAssessPage *self, Best *best, const MoBoardMentor *mentor, int total)
{
  MoBoard *board = self->book->board;
  MoMatchScore score = mo_board_score (board, self->book->person, mentor);
  g_autofree char *reasons = mo_match_reasons (&score,
                                               &self->book->person->side,
                                               &mentor->side,
                                               mo_assessment_is_family (self->draft),
                                               board->today);
  g_autofree char *number = g_strdup_printf ("%d", total);
  /* Translators: "strong: level · work · evenings". */
  g_autofree char *words =
      *reasons ? g_strdup_printf (_ ("%s: %s"), mo_match_total_words (total), reasons)
               : g_strdup (mo_match_total_words (total));

  gtk_label_set_label (GTK_LABEL (best->name), mentor->name);
  gtk_label_set_label (GTK_LABEL (best->level), mentor->short_level ? mentor->short_level : "");
  gtk_label_set_label (GTK_LABEL (best->number), number);
  gtk_label_set_label (GTK_LABEL (best->reasons), words);
  gtk_level_bar_set_value (GTK_LEVEL_BAR (best->bar), total);
}

static void
show_best (MoAssessPage *self, const MoAssessMatch *match)
{
  GtkWidget *box = gtk_widget_get_first_child (self->best);
  for (guint i = 0; i < MO_ASSESS_BEST; i++, box = gtk_widget_get_next_sibling (box)) {
    const MoRanked *ranked =
        i < match->ranked->len ? &g_array_index (match->ranked, MoRanked, i) : NULL;
    gboolean can = ranked && ranked->bar <= MO_BAR_AGAIN;
    gtk_widget_set_visible (box, can);
    if (can)
      show_mentor (self,
                   g_object_get_data (G_OBJECT (box), "best"),
                   g_ptr_array_index (self->book->board->mentors, ranked->at),
                   ranked->total);
  }
}

/* ---------------------------------------------------------------------- what is missing */

static GtkWidget *
missing_line (const char *sentence)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE,
                                  "icon-name",
                                  "mo-goal-symbolic",
                                  "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                  "valign",
                                  GTK_ALIGN_START,
                                  NULL);
  const char *rest = g_strstr_len (sentence, -1, ". ");
  g_autofree char *first = g_strndup (sentence, rest ? (gsize) (rest - sentence + 1) : 0);
  g_autofree char *markup =
      g_markup_printf_escaped ("<b>%s</b>%s", rest ? first : sentence, rest ? rest + 1 : "");
  GtkWidget *words = label ("mo-caption", TRUE);
  gtk_label_set_markup (GTK_LABEL (words), markup);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_add_css_class (icon, "mo-soon");
  gtk_widget_add_css_class (box, "mo-banner");
  gtk_widget_add_css_class (box, "soon");
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), words);
  return box;
}

/* Only built anew where it is not the same: it changes twice in a talk. */
static void
show_missing (MoAssessPage *self)
{
  g_auto (GStrv) missing = mo_assess_missing (self->book, self->draft);
  g_autofree char *all = g_strjoinv ("\n", missing);
  const char *shown = g_object_get_data (G_OBJECT (self->missing), "shown");
  GtkWidget *child;

  if (g_strcmp0 (shown, all) == 0)
    return;
  while ((child = gtk_widget_get_first_child (self->missing)))
    gtk_box_remove (GTK_BOX (self->missing), child);
  for (char **sentence = missing; *sentence; sentence++)
    gtk_box_append (GTK_BOX (self->missing), missing_line (*sentence));
  g_object_set_data_full (G_OBJECT (self->missing), "shown", g_steal_pointer (&all), g_free);
}

void
mo_assess_show_side (MoAssessPage *self)
{
  MoAssessMatch match = mo_assess_match (self->book, self->draft);
  show_count (self, &match);
  show_funnel (self, &match);
  show_best (self, &match);
  show_missing (self);
  mo_assess_match_clear (&match);
}
