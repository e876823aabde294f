/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "calls/mo-call-clash-card.h"

#include <glib/gi18n-lib.h>

#include "widget/mo-access.h"
#include "widget/mo-pieces.h"
#include "widget/mo-refocus.h"

struct _MoCallClashCard {
  GtkWidget parent_instance;

  GtkWidget *box;
};

G_DEFINE_FINAL_TYPE (MoCallClashCard, mo_call_clash_card, GTK_TYPE_WIDGET)

enum { CHOSEN, ALL, N_SIGNALS };
static guint signals[N_SIGNALS];

GtkWidget *
mo_call_clash_card_new (void)
{
  return g_object_new (MO_TYPE_CALL_CLASH_CARD, NULL);
}

static void
clicked (GtkWidget *button, MoCallClashCard *self)
{
  g_signal_emit (
      self, signals[CHOSEN], 0, *(gint64 *) g_object_get_data (G_OBJECT (button), "mo-call"));
}

static void
all_clicked (GtkWidget *button, MoCallClashCard *self)
{
  g_signal_emit (self, signals[ALL], 0);
}

static const MoTimeTaken *
later_of (const MoCallsSeen *seen, const MoClashPair *pair)
{
  return &g_array_index (seen->taken, MoTimeTaken, pair->other);
}

/* The later one where that is a call. */
static const MoTimeTaken *
call_of (const MoCallsSeen *seen, const MoClashPair *pair)
{
  const MoTimeTaken *later = later_of (seen, pair);
  return later->kind == MO_TIME_CALL ? later
                                     : &g_array_index (seen->taken, MoTimeTaken, pair->one);
}

/* "Clash on Friday 16:15." in bold, and whose. */
static GtkWidget *
make_button (MoCallClashCard *self, const MoCallsSeen *seen, const MoClashPair *pair)
{
  const MoTimeTaken *call = call_of (seen, pair), *later = later_of (seen, pair);
  gboolean at_beginning = later->kind != MO_TIME_LEAVE;
  g_autofree char *day = mo_day_to_short (call->day, call->day);
  g_autofree char *time = mo_call_time_words (at_beginning ? later->start : call->start);
  g_autofree char *heading = g_strdup_printf (_ ("Clash on %s, %s."), day, time);
  g_autofree char *words = mo_clash_pair_words ((const MoTimeTaken *) seen->taken->data, pair);
  g_autofree char *name = g_strdup_printf ("%s %s", heading, words);
  g_autofree char *part = g_strdup_printf ("%" G_GINT64_FORMAT, call->id);
  GtkWidget *button = gtk_button_new (), *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9),
            *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3),
            *icon = gtk_image_new_from_icon_name ("mo-warning-symbolic");

  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (text), mo_piece_label (heading, "mo-strong"));
  gtk_box_append (GTK_BOX (text), mo_piece_label (words, NULL));
  gtk_box_append (GTK_BOX (row), icon);
  gtk_box_append (GTK_BOX (row), text);
  gtk_button_set_child (GTK_BUTTON (button), row);
  gtk_widget_add_css_class (button, "mo-clash");
  mo_access_icon_button (button, name);
  g_object_set_data_full (
      G_OBJECT (button), "mo-call", g_memdup2 (&call->id, sizeof call->id), g_free);
  g_object_set_data_full (G_OBJECT (button), "part", g_steal_pointer (&part), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (clicked), self);
  return button;
}

/* The first from today on, else the first of all; NULL for none. */
static const MoClashPair *
next_of (const MoCallsSeen *seen, MoDay from, MoDay to, MoDay today, guint *n)
{
  const MoClashPair *first = NULL, *next = NULL;
  for (guint i = 0; i < seen->clashes->len; i++) {
    const MoClashPair *pair = &g_array_index (seen->clashes, MoClashPair, i);
    MoDay day = call_of (seen, pair)->day;
    if (day < from || day > to)
      continue;
    ++*n;
    first = first ? first : pair;
    next = next || day < today ? next : pair;
  }
  return next ? next : first;
}

guint
mo_call_clash_card_show (MoCallClashCard *self,
                         const MoCallsSeen *seen,
                         MoDay from,
                         MoDay to,
                         MoDay today)
{
  g_autofree char *focus = mo_refocus_key (self->box);
  guint n = 0;
  const MoClashPair *next = next_of (seen, from, to, today, &n);

  mo_piece_empty (self->box);
  if (next)
    gtk_box_append (GTK_BOX (self->box), make_button (self, seen, next));
  if (n > 1) {
    g_autofree char *words = g_strdup_printf (_ ("Show all %u clashes"), n);
    GtkWidget *all = gtk_button_new_with_label (words);
    g_object_set_data (G_OBJECT (all), "part", (gpointer) "all");
    g_signal_connect (all, "clicked", G_CALLBACK (all_clicked), self);
    gtk_box_append (GTK_BOX (self->box), all);
  }
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
  if (focus)
    mo_refocus (self->box, focus);
  return n;
}

static void
mo_call_clash_card_dispose (GObject *object)
{
  MoCallClashCard *self = MO_CALL_CLASH_CARD (object);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (mo_call_clash_card_parent_class)->dispose (object);
}

static void
mo_call_clash_card_class_init (MoCallClashCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mo_call_clash_card_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  signals[CHOSEN] = g_signal_new (
      "chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[ALL] =
      g_signal_new ("all", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mo_call_clash_card_init (MoCallClashCard *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_add_css_class (self->box, "mo-clashes");
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
