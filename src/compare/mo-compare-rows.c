/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "compare/mo-compare-page-private.h"
#include "widget/mo-access.h"

static const char *const icons[] = { "mo-not-known-symbolic",
                                     "mo-mismatch-symbolic",
                                     "mo-near-symbolic",
                                     "mo-match-symbolic" };
static const char *const classes[] = { "mo-dim", "mo-soon", "mo-plain", "mo-ok" };

static GtkWidget *
new_label (const char *words, const char *css)
{
  GtkWidget *label = gtk_label_new (words);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css)
    gtk_widget_add_css_class (label, css);
  return label;
}

static GtkWidget *
add_label (GtkWidget *box, const char *words, const char *css)
{
  GtkWidget *label = new_label (words, css);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static gboolean
is_open (MoComparePage *self, MoCriterion criterion)
{
  return !mo_criterion_is_private (criterion) || self->shown >> criterion & 1;
}

static const char *
offered_words (MoComparePage *self, const MoCompareMentor *mentor, MoCriterion criterion)
{
  return is_open (self, criterion) ? mentor->open[criterion] : mentor->words[criterion];
}

/* ---------------------------------------------------------------------- a cell */

static GtkWidget *
points_label (const MoMatchScore *score, MoCriterion criterion)
{
  GtkWidget *label = gtk_label_new (NULL);
  g_autofree char *markup = g_markup_printf_escaped (
      _ ("<b>%d</b> of %d"), mo_match_points (score, criterion), score->weight[criterion]);
  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_add_css_class (label, "mo-compare-points");
  gtk_widget_add_css_class (label, "mo-caption");
  return label;
}

static GtkWidget *
points_bar (const MoMatchScore *score, MoCriterion criterion)
{
  GtkWidget *bar = gtk_level_bar_new_for_interval (0, 100);
  gtk_level_bar_set_value (GTK_LEVEL_BAR (bar), score->part[criterion]);
  gtk_widget_add_css_class (bar, "mo-bar");
  gtk_widget_add_css_class (bar, "mo-compare-bar");
  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  mo_access_name (bar, mo_criterion_fit_words (criterion, score->fit[criterion]));
  return bar;
}

static GtkWidget *
fit_box (MoComparePage *self, MoCriterion criterion, MoFit fit)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *words;
  GtkWidget *icon = gtk_image_new_from_icon_name (icons[fit]);

  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL, "", -1);
  gtk_widget_add_css_class (icon, classes[fit]);
  gtk_widget_add_css_class (box, "mo-compare-fit");
  gtk_box_append (GTK_BOX (box), icon);
  words = add_label (box, mo_criterion_fit_words (criterion, fit), classes[fit]);
  gtk_label_set_wrap (GTK_LABEL (words), FALSE);
  gtk_size_group_add_widget (self->columns[MO_COMPARE_FIT], box);
  return box;
}

/* With two mentors in one line; with three, or little room, what they have goes below. */
static GtkWidget *
mentor_cell (MoComparePage *self,
             const MoCompareMentor *mentor,
             MoCriterion criterion,
             gboolean two_lines,
             gboolean named)
{
  GtkWidget *cell = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *value = new_label (offered_words (self, mentor, criterion), NULL);

  gtk_widget_add_css_class (cell, "mo-compare-mentor");
  gtk_widget_set_hexpand (value, TRUE);
  if (named) {
    g_autofree char *name = mo_compare_mentor_name (mentor, mo_blind_is_on (self->office));
    add_label (cell, name, "mo-strong");
  }
  gtk_box_append (GTK_BOX (line), fit_box (self, criterion, mentor->score.fit[criterion]));
  gtk_box_append (GTK_BOX (line),
                  two_lines ? gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0) : value);
  gtk_widget_set_hexpand (gtk_widget_get_last_child (line), TRUE);
  gtk_box_append (GTK_BOX (line), points_bar (&mentor->score, criterion));
  GtkWidget *points = points_label (&mentor->score, criterion);
  gtk_size_group_add_widget (self->columns[MO_COMPARE_POINTS], points);
  gtk_box_append (GTK_BOX (line), points);
  gtk_box_append (GTK_BOX (cell), line);
  if (two_lines) {
    gtk_widget_add_css_class (value, "mo-caption");
    gtk_box_append (GTK_BOX (cell), value);
  }
  gtk_widget_set_valign (line, GTK_ALIGN_CENTER);
  gtk_widget_set_vexpand (line, TRUE);
  return cell;
}

/* ---------------------------------------------------------------------- the person's cell */

static void
add_wide_label (GtkWidget *box, const char *words)
{
  GtkWidget *label = add_label (box, words, NULL);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 18);
  gtk_widget_set_hexpand (label, TRUE);
}

static void
show_clicked (GtkButton *button, gpointer criterion)
{
  gtk_widget_activate_action (
      GTK_WIDGET (button), "compare.reveal", "i", GPOINTER_TO_INT (criterion));
}

static GtkWidget *
hidden_button (MoComparePage *self, MoCriterion criterion)
{
  GtkWidget *button = gtk_button_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  const char *what = mo_criterion_name (criterion, self->compare->family);
  g_autofree char *name = g_strdup_printf (_ ("%s is hidden, click to show"), what);

  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("mo-show-symbolic"));
  add_label (box, _ ("hidden, click to show"), NULL);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "mo-compare-hidden");
  mo_access_icon_button (button, name);
  g_signal_connect (
      button, "clicked", G_CALLBACK (show_clicked), GINT_TO_POINTER ((int) criterion));
  return button;
}

static GtkWidget *
mentee_cell (MoComparePage *self, MoCriterion criterion)
{
  GtkWidget *cell = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (cell, "mo-compare-mentee");
  gtk_size_group_add_widget (self->columns[MO_COMPARE_MENTEE], cell);
  gtk_widget_set_hexpand (cell, FALSE);
  if (is_open (self, criterion))
    add_wide_label (
        cell, mo_compare_wanted (self->compare, criterion, mo_blind_is_on (self->office)));
  else
    gtk_box_append (GTK_BOX (cell), hidden_button (self, criterion));
  return cell;
}

/* ---------------------------------------------------------------------- a row */

/* The row as it is heard. */
static char *
row_words (MoComparePage *self, MoCriterion criterion)
{
  g_autoptr (GString) words =
      g_string_new (mo_criterion_name (criterion, self->compare->family));

  g_string_append_printf (
      words,
      ": %s.",
      is_open (self, criterion)
          ? mo_compare_wanted (self->compare, criterion, mo_blind_is_on (self->office))
          : _ ("hidden"));
  for (guint i = 0; i < self->compare->mentors->len; i++) {
    const MoCompareMentor *mentor = g_ptr_array_index (self->compare->mentors, i);
    g_autofree char *name = mo_compare_mentor_name (mentor, mo_blind_is_on (self->office));
    g_string_append_printf (words,
                            _ (" %s: %s, %s, %d of %d."),
                            name,
                            mo_criterion_fit_words (criterion, mentor->score.fit[criterion]),
                            offered_words (self, mentor, criterion),
                            mo_match_points (&mentor->score, criterion),
                            mentor->score.weight[criterion]);
  }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static GtkWidget *
row_of (MoComparePage *self, MoCriterion criterion, gboolean stacked)
{
  GtkOrientation along = stacked ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (along, 0);
  GtkWidget *mentors = gtk_box_new (along, 0);
  gboolean two_lines = stacked || self->compare->mentors->len > 2 ||
                       (self->width && mo_width_bin_get_width (self->width) < MO_WIDTH_WIDE);
  g_autofree char *words = row_words (self, criterion);

  gtk_box_set_homogeneous (GTK_BOX (mentors), !stacked);
  gtk_widget_set_hexpand (mentors, TRUE);
  GtkWidget *name = add_label (
      box, mo_criterion_name (criterion, self->compare->family), stacked ? "mo-strong" : NULL);
  gtk_widget_add_css_class (name, "mo-compare-criterion");
  gtk_label_set_wrap (GTK_LABEL (name), stacked);
  gtk_size_group_add_widget (self->columns[MO_COMPARE_CRITERION], name);
  gtk_box_append (GTK_BOX (box), mentee_cell (self, criterion));
  for (guint i = 0; i < self->compare->mentors->len; i++)
    gtk_box_append (GTK_BOX (mentors),
                    mentor_cell (self,
                                 g_ptr_array_index (self->compare->mentors, i),
                                 criterion,
                                 two_lines,
                                 stacked));
  gtk_box_append (GTK_BOX (box), mentors);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  mo_access_name (row, words);
  return row;
}

void
mo_compare_page_fill_rows (MoComparePage *self, gboolean stacked)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->rows)))
    gtk_list_box_remove (GTK_LIST_BOX (self->rows), child);
  for (int i = 0; i < MO_CRITERIA; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->rows), row_of (self, i, stacked));
  mo_access_name (self->rows, _ ("Criteria"));
}
