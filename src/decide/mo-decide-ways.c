/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "decide/mo-decide-page-private.h"
#include "store/mo-terms.h"
#include "widget/mo-access.h"
#include "widget/mo-announce.h"
#include "widget/mo-banner.h"

static GtkWidget *
label (const char *words, const char *css)
{
  GtkWidget *widget = gtk_label_new (words);
  gtk_label_set_xalign (GTK_LABEL (widget), 0);
  gtk_label_set_wrap (GTK_LABEL (widget), TRUE);
  if (css)
    gtk_widget_add_css_class (widget, css);
  return widget;
}

/* ---------------------------------------------------------------------- asking the forms */

static MoFormRow *
row_of (MoDecidePage *self, MoDecision decision, const char *key)
{
  GPtrArray *rows = self->way[decision].rows;
  for (guint i = 0; key && i < rows->len; i++)
    if (g_str_equal (mo_form_row_get_key (g_ptr_array_index (rows, i)), key))
      return g_ptr_array_index (rows, i);
  return NULL;
}

char *
mo_decide_way_get (MoDecidePage *self, MoDecision decision, const char *key)
{
  MoFormRow *row = row_of (self, decision, key);
  char *value = row ? mo_form_row_get_value (row) : NULL;
  return value ? g_strstrip (value) : g_strdup ("");
}

static void
forget_problems (MoDecideWay *way)
{
  for (guint i = 0; i < way->rows->len; i++)
    mo_form_row_set_problem (g_ptr_array_index (way->rows, i), NULL);
  mo_banner_set_words (MO_BANNER (way->problem), "");
}

void
mo_decide_way_problem (MoDecidePage *self,
                       MoDecision decision,
                       const char *key,
                       const char *sentence)
{
  MoDecideWay *way = &self->way[decision];
  MoFormRow *row = row_of (self, decision, key);

  forget_problems (way);
  if (decision == MO_DECIDE_NOT_SUITABLE)
    mo_service_picker_set_problem (self->picker, NULL);
  if (!sentence)
    return;
  if (row) {
    mo_form_row_set_problem (row, sentence);
    gtk_widget_grab_focus (GTK_WIDGET (row));
  } else if (g_strcmp0 (key, "signposts") == 0) {
    mo_service_picker_set_problem (self->picker, sentence);
    gtk_widget_grab_focus (GTK_WIDGET (self->picker));
  } else {
    mo_banner_set_kind (MO_BANNER (way->problem),
                        g_strcmp0 (key, "confirm") == 0 ? MO_BANNER_SOON : MO_BANNER_LATE);
    mo_banner_set_words (MO_BANNER (way->problem), sentence);
  }
  mo_announce (way->card, sentence);
}

/* ---------------------------------------------------------------------- choosing */

static void
show_form (MoDecidePage *self, MoDecision decision, gboolean shown)
{
  MoDecideWay *way = &self->way[decision];
  gtk_widget_set_visible (way->form, shown);
  if (shown)
    gtk_widget_add_css_class (way->card, "chosen");
  else
    gtk_widget_remove_css_class (way->card, "chosen");
}

static void
chosen (GtkCheckButton *choice, MoDecidePage *self)
{
  for (int i = 0; i < MO_DECISIONS; i++)
    if (self->way[i].choice == GTK_WIDGET (choice))
      show_form (self, i, gtk_check_button_get_active (choice));
}

/* ---------------------------------------------------------------------- the forms */

static void
add_row (MoDecidePage *self, MoDecision decision, const MoWizardField *field)
{
  MoDecideWay *way = &self->way[decision];
  GtkWidget *row = mo_form_row_new (field);
  mo_form_row_set_room (MO_FORM_ROW (row), MO_WIDTH_MIDDLE);
  g_ptr_array_add (way->rows, row);
  gtk_box_append (GTK_BOX (way->form), row);
}

static void
add_line (MoDecidePage *self,
          MoDecision decision,
          MoWizardKind kind,
          const char *key,
          const char *words,
          const char *hint,
          gboolean required)
{
  MoWizardField field = {
    .key = key, .kind = kind, .label = words, .hint = hint, .required = required, .value = ""
  };
  add_row (self, decision, &field);
}

static GtkWidget *
add_check (MoDecidePage *self, MoDecision decision, const char *words)
{
  GtkWidget *check = gtk_check_button_new (), *text = label (words, NULL);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), text);
  gtk_widget_add_css_class (check, "mo-decide-confirm");
  mo_access_name (check, words);
  gtk_box_append (GTK_BOX (self->way[decision].form), check);
  return check;
}

/* The list of domains comes with the referral: the row is made anew when it is first known. */
static void
add_domain (MoDecidePage *self)
{
  g_autoptr (GPtrArray) codes = g_ptr_array_new (), labels = g_ptr_array_new ();
  MoDecideWay *way = &self->way[MO_DECIDE_ACCEPT];

  if (row_of (self, MO_DECIDE_ACCEPT, "domain"))
    return;
  for (guint i = 0; i < self->it->domains->len; i++) {
    const MoTerm *term = g_ptr_array_index (self->it->domains, i);
    g_ptr_array_add (codes, term->code);
    g_ptr_array_add (labels, term->label);
  }
  g_ptr_array_add (codes, NULL);
  g_ptr_array_add (labels, NULL);
  MoWizardField field = { .key = "domain",
                          .kind = MO_WIZARD_LIST,
                          .label = _ ("About"),
                          .codes = (const char *const *) codes->pdata,
                          .labels = (const char *const *) labels->pdata,
                          .value = "" };
  add_row (self, MO_DECIDE_ACCEPT, &field);
  GtkWidget *row = g_ptr_array_index (way->rows, way->rows->len - 1);
  gtk_box_reorder_child_after (
      GTK_BOX (way->form), row, GTK_WIDGET (row_of (self, MO_DECIDE_ACCEPT, "goal")));
}

/* Goals of the talk stand above: what is written here is one more. */
static void
say_goal (MoDecidePage *self)
{
  MoFormRow *row = row_of (self, MO_DECIDE_ACCEPT, "goal");
  g_autofree char *typed = mo_form_row_get_value (row);
  if (!*typed)
    mo_form_row_set_reading (
        row,
        self->it->goals->len ? _ ("Another goal, if one is wanted; those above stand") : NULL);
}

static void
decide_clicked (GtkButton *button, MoDecidePage *self)
{
  for (int i = 0; i < MO_DECISIONS; i++)
    if (self->way[i].button == GTK_WIDGET (button))
      mo_decide_save (self, i);
}

static void
add_foot (MoDecidePage *self, MoDecision decision, const char *verb)
{
  MoDecideWay *way = &self->way[decision];
  way->problem = mo_banner_new (MO_BANNER_LATE, NULL);
  way->button = gtk_button_new_with_label (verb);
  gtk_widget_add_css_class (way->button, "suggested-action");
  gtk_widget_set_halign (way->button, GTK_ALIGN_END);
  g_signal_connect (way->button, "clicked", G_CALLBACK (decide_clicked), self);
  gtk_widget_set_margin_top (way->problem, 12);
  gtk_widget_set_margin_top (way->button, 12);
  gtk_box_append (GTK_BOX (way->form), way->problem);
  gtk_box_append (GTK_BOX (way->form), way->button);
}

static void
add_way (MoDecidePage *self, MoDecision decision)
{
  MoDecideWay *way = &self->way[decision];
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  const char *title = mo_decision_title (decision),
             *consequence = mo_decision_consequence (decision);
  g_autofree char *name = g_strdup_printf ("%s: %s", title, consequence);
  GtkWidget *second = label (consequence, "mo-dim");

  gtk_widget_add_css_class (second, "mo-caption");
  gtk_box_append (GTK_BOX (words), label (title, "mo-strong"));
  gtk_box_append (GTK_BOX (words), second);
  way->rows = g_ptr_array_new ();
  way->card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  way->choice = gtk_check_button_new ();
  way->form = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (way->choice), words);
  if (decision > 0)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (way->choice),
                                GTK_CHECK_BUTTON (self->way[0].choice));
  mo_access_name (way->choice, name);
  gtk_widget_set_visible (way->form, FALSE);
  gtk_widget_add_css_class (way->card, "mo-card");
  gtk_widget_add_css_class (way->choice, "mo-decide-choice");
  gtk_widget_add_css_class (way->form, "mo-decide-form");
  g_signal_connect (way->choice, "toggled", G_CALLBACK (chosen), self);
  gtk_box_append (GTK_BOX (way->card), way->choice);
  gtk_box_append (GTK_BOX (way->card), way->form);
  gtk_box_append (GTK_BOX (self->ways), way->card);
}

static void
add_accept (MoDecidePage *self)
{
  add_line (self,
            MO_DECIDE_ACCEPT,
            MO_WIZARD_LINE,
            "goal",
            _ ("Goal"),
            _ ("In their own words"),
            FALSE);
  add_line (self, MO_DECIDE_ACCEPT, MO_WIZARD_LINES, "why", _ ("Remark"), NULL, FALSE);
  self->new_confirmed = add_check (
      self, MO_DECIDE_ACCEPT, _ ("The goal is a new one, not that of the time before"));
  self->wait_told = add_check (
      self, MO_DECIDE_ACCEPT, _ ("They were told that they wait until a mentor is free"));
  add_foot (self, MO_DECIDE_ACCEPT, _ ("Accept"));
}

static void
add_decline (MoDecidePage *self)
{
  MoDecision it = MO_DECIDE_NOT_SUITABLE;
  add_line (self, it, MO_WIZARD_LINE, "why", _ ("Why"), NULL, TRUE);
  self->picker = MO_SERVICE_PICKER (mo_service_picker_new ());
  gtk_widget_set_margin_top (GTK_WIDGET (self->picker), 15);
  gtk_box_append (GTK_BOX (self->way[it].form), GTK_WIDGET (self->picker));
  self->none_wanted = add_check (self, it, _ ("They want none"));
  add_line (
      self, it, MO_WIZARD_DAY, "follow_up", _ ("Ask again on"), _ ("What became of it"), FALSE);
  add_foot (self, it, _ ("Save decision"));
}

void
mo_decide_ways_start (MoDecidePage *self)
{
  for (int i = 0; i < MO_DECISIONS; i++)
    add_way (self, i);
  add_accept (self);
  add_decline (self);
  add_line (self, MO_DECIDE_WITHDRAWN, MO_WIZARD_LINE, "why", _ ("Why"), NULL, TRUE);
  add_foot (self, MO_DECIDE_WITHDRAWN, _ ("Withdraw"));
  add_line (self,
            MO_DECIDE_NO_RESPONSE,
            MO_WIZARD_LINE,
            "why",
            _ ("Why"),
            _ ("What was tried, and when."),
            TRUE);
  add_foot (self, MO_DECIDE_NO_RESPONSE, _ ("Close referral"));
  add_line (self, MO_DECIDE_HOLD, MO_WIZARD_LINE, "why", _ ("Why"), NULL, TRUE);
  add_line (self,
            MO_DECIDE_HOLD,
            MO_WIZARD_DAY,
            "look_again",
            _ ("Look again on"),
            _ ("If a day is known"),
            FALSE);
  add_foot (self, MO_DECIDE_HOLD, _ ("Put on hold"));
}

/* ---------------------------------------------------------------------- showing them */

static void
forget (MoDecidePage *self)
{
  const MoPolicy *policy = mo_office_get_policy (self->office);
  g_autofree char *follow_up = mo_day_to_words (
      mo_office_get_today (self->office) + policy->follow_up_days, MO_PRECISION_DAY);

  for (int i = 0; i < MO_DECISIONS; i++) {
    forget_problems (&self->way[i]);
    gtk_check_button_set_active (GTK_CHECK_BUTTON (self->way[i].choice), FALSE);
    for (guint r = 0; r < self->way[i].rows->len; r++)
      mo_form_row_set_value (g_ptr_array_index (self->way[i].rows, r), "");
  }
  mo_form_row_set_value (row_of (self, MO_DECIDE_NOT_SUITABLE, "follow_up"), follow_up);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->new_confirmed), FALSE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->wait_told), FALSE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->none_wanted), FALSE);
  mo_service_picker_clear (self->picker);
}

void
mo_decide_ways_set (MoDecidePage *self, gboolean fresh)
{
  const MoDecisionCase *it = self->it;
  gboolean nobody = it->mentors.could == 0, any = FALSE;

  add_domain (self);
  if (self->width)
    mo_decide_ways_room (self, mo_width_bin_get_width (self->width));
  if (fresh)
    forget (self);
  say_goal (self);
  mo_service_picker_set_services (self->picker, it->services);
  for (int i = 0; i < MO_DECISIONS; i++) {
    g_auto (MoVerdict) verdict = mo_rule_decide (it->state, i);
    gboolean open = verdict.level == MO_LEVEL_FINE;
    gtk_widget_set_visible (self->way[i].card, open);
    any |= open;
  }
  gtk_widget_set_visible (self->question, any);
  gtk_widget_set_visible (self->new_confirmed, mo_decision_is_again (it));
  gtk_widget_set_visible (self->wait_told, nobody);
  gtk_button_set_label (GTK_BUTTON (self->way[MO_DECIDE_ACCEPT].button),
                        nobody ? _ ("Accept, waiting for a mentor") : _ ("Accept"));
}

void
mo_decide_ways_room (MoDecidePage *self, MoWidth width)
{
  for (int i = 0; i < MO_DECISIONS; i++)
    for (guint r = 0; r < self->way[i].rows->len; r++)
      mo_form_row_set_room (g_ptr_array_index (self->way[i].rows, r),
                            MIN (width, MO_WIDTH_MIDDLE));
}
