/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "today/mo-today-kinds.h"

#include <glib/gi18n-lib.h>

#include "widget/mo-access.h"
#include "widget/mo-wrap.h"

#define SPACING 6
#define FEW     3 /* kinds that stand there before all are asked for: one line of the page */
#define ALL     0 /* place of the button for all; a kind stands one later */

struct _MoTodayKinds {
  GtkWidget parent_instance;
  GtkWidget *buttons[MO_DUTY_KINDS + 1];
  GtkWidget *more; /* unfolds the other kinds, or folds them away */
  gboolean unfolded;
  int counts[MO_DUTY_KINDS];
  int chosen;       /* kind; -1: all */
  gboolean showing; /* it is not a person who turns the buttons */
};

G_DEFINE_FINAL_TYPE (MoTodayKinds, mo_today_kinds, GTK_TYPE_WIDGET)

enum { CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
set_words (GtkWidget *button, const char *words, int count)
{
  g_autofree char *markup =
      g_markup_printf_escaped ("%s <span font_features=\"tnum\">%d</span>", words, count);
  g_autofree char *name = g_strdup_printf ("%s: %d", words, count);
  gtk_label_set_markup (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), markup);
  mo_access_icon_button (button, name);
}

/* Whether fewer than FEW kinds have more to be done than this one. */
static gboolean
among_the_few (const MoTodayKinds *self, int kind)
{
  int before = 0;

  for (int other = 0; other < MO_DUTY_KINDS; other++)
    before += self->counts[other] > self->counts[kind] ||
              (other < kind && self->counts[other] == self->counts[kind]);
  return before < FEW;
}

static void
lay_out (MoTodayKinds *self)
{
  int kinds = 0;
  int folded = 0;

  for (int kind = 0; kind < MO_DUTY_KINDS; kind++) {
    gboolean there = self->counts[kind] > 0 || kind == self->chosen;
    gboolean first = kind == self->chosen || among_the_few (self, kind);
    gtk_widget_set_visible (self->buttons[kind + 1], there && (self->unfolded || first));
    kinds += there;
    folded += there && !first;
  }
  g_autofree char *words =
      self->unfolded
          ? g_strdup (_ ("Fewer kinds"))
          : g_strdup_printf (ngettext ("%d more kind", "%d more kinds", folded), folded);
  gtk_button_set_label (GTK_BUTTON (self->more), words);
  gtk_accessible_update_state (
      GTK_ACCESSIBLE (self->more), GTK_ACCESSIBLE_STATE_EXPANDED, self->unfolded, -1);
  gtk_widget_set_visible (self->more, folded > 0);
  gtk_widget_set_visible (GTK_WIDGET (self), kinds > 1 || self->chosen >= 0);
}

void
mo_today_kinds_show (MoTodayKinds *self, const int *counts, int all, int chosen)
{
  self->showing = TRUE;
  self->chosen = chosen;
  memcpy (self->counts, counts, sizeof self->counts);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[chosen + 1]), TRUE);
  set_words (self->buttons[ALL], _ ("All"), all);
  for (int kind = 0; kind < MO_DUTY_KINDS; kind++)
    set_words (self->buttons[kind + 1], mo_duty_kind_words (kind), counts[kind]);
  lay_out (self);
  self->showing = FALSE;
}

static void
fold (MoTodayKinds *self)
{
  self->unfolded = !self->unfolded;
  lay_out (self);
}

static void
toggled (GtkToggleButton *button, MoTodayKinds *self)
{
  if (self->showing || !gtk_toggle_button_get_active (button))
    return;
  for (int i = 0; i <= MO_DUTY_KINDS; i++)
    if (self->buttons[i] == GTK_WIDGET (button))
      g_signal_emit (self, signals[CHOSEN], 0, i - 1);
}

static void
dispose (GObject *object)
{
  GtkWidget *child;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (mo_today_kinds_parent_class)->dispose (object);
}

static void
mo_today_kinds_class_init (MoTodayKindsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dispose;
  signals[CHOSEN] = g_signal_new ("chosen",
                                  MO_TYPE_TODAY_KINDS,
                                  G_SIGNAL_RUN_LAST,
                                  0,
                                  NULL,
                                  NULL,
                                  NULL,
                                  G_TYPE_NONE,
                                  1,
                                  G_TYPE_INT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mo_today_kinds_init (MoTodayKinds *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), mo_wrap_new (SPACING));
  for (int i = 0; i <= MO_DUTY_KINDS; i++) {
    GtkWidget *button = self->buttons[i] = gtk_toggle_button_new ();
    gtk_button_set_child (GTK_BUTTON (button), gtk_label_new (NULL));
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button),
                                 i ? GTK_TOGGLE_BUTTON (self->buttons[ALL]) : NULL);
    gtk_widget_add_css_class (button, "mo-chip");
    gtk_widget_set_parent (button, GTK_WIDGET (self));
    g_signal_connect (button, "toggled", G_CALLBACK (toggled), self);
  }
  self->chosen = -1;
  self->more = gtk_button_new ();
  gtk_widget_add_css_class (self->more, "mo-chip");
  gtk_widget_add_css_class (self->more, "flat");
  gtk_widget_set_parent (self->more, GTK_WIDGET (self));
  g_signal_connect_swapped (self->more, "clicked", G_CALLBACK (fold), self);
  mo_access_name (GTK_WIDGET (self), _ ("Kinds of things to do"));
}
