/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A line of the message book: who to whom, the words, how it stands. */
#include <glib/gi18n-lib.h>

#include "core/mo-call-time.h"
#include "messages/mo-messages-page-private.h"
#include "widget/mo-access.h"
#include "widget/mo-state-label.h"

struct _MoMessageRow {
  MoRow parent_instance;
};

G_DEFINE_FINAL_TYPE (MoMessageRow, mo_message_row, MO_TYPE_ROW)

static void
mo_message_row_class_init (MoMessageRowClass *klass)
{
  mo_row_class_show (
      MO_ROW_CLASS (klass), mo_message_fields (), mo_message_ref, mo_message_unref);
}

static void
mo_message_row_init (MoMessageRow *self)
{
}

/* ---------------------------------------------------------------------- words */

char *
mo_message_at_words (const char *utc, MoDay today)
{
  MoDay day;
  int minute;
  if (!mo_call_time_from_utc (utc, MO_ZONE, &day, &minute))
    return g_strdup (_ ("day not known"));
  g_autofree char *time = mo_call_time_words (minute);
  if (day == today)
    return g_strdup_printf (_ ("today %s"), time);
  g_autofree char *date = mo_day_to_short (day, today);
  return g_strdup_printf ("%s %s", date, time);
}

static int
days_since (const char *utc, MoDay today)
{
  MoDay day = MO_DAY_NONE;
  return mo_call_time_from_utc (utc, MO_ZONE, &day, NULL) ? today - day : 0;
}

char *
mo_message_standing (const MoMessage *message, MoDay today)
{
  const char *words = mo_message_state_words (message->state, message->to_role);
  int days = days_since (message->passed_at, today);

  if (g_str_equal (message->state, "passed") && days > 0)
    return g_strdup_printf (ngettext ("no answer for %d day", "no answer for %d days", days),
                            days);
  if (!g_str_equal (message->state, "taken"))
    return g_strdup (words);
  const MoVerdict verdict = { .level = message->level, .days_left = message->days_left };
  g_autofree char *when = mo_verdict_days_words (&verdict);
  return g_strdup_printf ("%s, %s", words, when);
}

const char *
mo_message_icon (const MoMessage *message)
{
  if (message->answers)
    return "mo-undo-symbolic";
  return mo_message_kind_words (message->kind) ? "mo-calls-symbolic" : "mo-messages-symbolic";
}

static char *
names (const MoMessage *message)
{
  return g_strdup_printf (
      _ ("%s to %s"), mo_message_from_name (message), mo_message_to_name (message));
}

/* "answer · taken today 10:12 by telephone, Priya Nair" */
static char *
taken_words (const MoMessage *message, MoDay today)
{
  const char *kind = message->answers ? _ ("Answer") : mo_message_kind_words (message->kind);
  const char *how = mo_message_how_words (message->taken_how);
  g_autofree char *at = mo_message_at_words (message->taken_at, today);
  return g_strdup_printf ("%s%s%s%s%s · %s",
                          kind ? kind : "",
                          kind ? " · " : "",
                          at,
                          how ? " " : "",
                          how ? how : "",
                          message->taken_by);
}

/* ---------------------------------------------------------------------- the cell */

typedef struct {
  GtkImage *icon;
  GtkLabel *names, *body, *taken;
  MoStateLabel *state;
} Cell;

static GtkLabel *
label (GtkWidget *box, const char *css)
{
  GtkWidget *made = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (made), 0);
  gtk_label_set_wrap (GTK_LABEL (made), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (made), PANGO_WRAP_WORD_CHAR);
  if (css)
    gtk_widget_add_css_class (made, css);
  gtk_box_append (GTK_BOX (box), made);
  return GTK_LABEL (made);
}

static void
set_up (GtkListItemFactory *factory, GtkListItem *item)
{
  Cell *cell = g_new0 (Cell, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12),
            *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3),
            *first = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  cell->icon = g_object_new (GTK_TYPE_IMAGE,
                             "accessible-role",
                             GTK_ACCESSIBLE_ROLE_PRESENTATION,
                             "valign",
                             GTK_ALIGN_START,
                             NULL);
  gtk_widget_add_css_class (GTK_WIDGET (cell->icon), "mo-dim");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (cell->icon));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), first);
  cell->names = label (first, "mo-person-name");
  gtk_widget_set_hexpand (GTK_WIDGET (cell->names), TRUE);
  cell->state = MO_STATE_LABEL (mo_state_label_new ());
  gtk_widget_set_valign (GTK_WIDGET (cell->state), GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (first), GTK_WIDGET (cell->state));
  cell->body = label (words, NULL);
  gtk_label_set_lines (cell->body, 2);
  gtk_label_set_ellipsize (cell->body, PANGO_ELLIPSIZE_END);
  cell->taken = label (words, "mo-dim");
  gtk_widget_add_css_class (GTK_WIDGET (cell->taken), "mo-caption");
  gtk_box_append (GTK_BOX (box), words);
  gtk_widget_add_css_class (box, "mo-message");
  g_object_set_data_full (G_OBJECT (box), "cell", cell, g_free);
  gtk_list_item_set_child (item, box);
}

static void
show_state (MoStateLabel *label, const MoMessage *message, const char *words)
{
  if (g_str_equal (message->state, "taken"))
    mo_state_label_set (label, message->level, words);
  else if (g_str_equal (message->state, "passed"))
    mo_state_label_set_icon (label, MO_LEVEL_STOPPED, "mo-soon-symbolic", words);
  else
    mo_state_label_set_icon (label, MO_LEVEL_FINE, "mo-in-time-symbolic", words);
}

static void
fill (GtkListItem *item, MoMessagesPage *page)
{
  GtkWidget *box = gtk_list_item_get_child (item);
  Cell *cell = g_object_get_data (G_OBJECT (box), "cell");
  const MoMessage *message = mo_row_get_record (gtk_list_item_get_item (item));
  MoDay today = mo_office_get_today (page->office);
  g_autofree char *who = names (message), *state = mo_message_standing (message, today),
                  *taken = taken_words (message, today);
  g_autofree char *spoken =
      g_strdup_printf ("%s, %s: %s. %s", who, state, message->body, taken);
  g_autofree char *line = g_strdelimit (g_strdup (message->body), "\n", ' ');

  gtk_image_set_from_icon_name (cell->icon, mo_message_icon (message));
  gtk_label_set_label (cell->names, who);
  gtk_label_set_label (cell->body, line);
  gtk_label_set_label (cell->taken, taken);
  show_state (cell->state, message, state);
  mo_access_row (box, spoken);
}

static void
moved (GObject *row, GParamSpec *spec, GtkListItem *item)
{
  fill (item, g_object_get_data (G_OBJECT (item), "page"));
}

static void
bind (GtkListItemFactory *factory, GtkListItem *item, MoMessagesPage *page)
{
  g_object_set_data (G_OBJECT (item), "page", page);
  g_signal_connect (gtk_list_item_get_item (item), "notify", G_CALLBACK (moved), item);
  fill (item, page);
}

static void
unbind (GtkListItemFactory *factory, GtkListItem *item)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), moved, item);
}

GtkListItemFactory *
mo_message_row_factory (MoMessagesPage *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_signal_connect (factory, "setup", G_CALLBACK (set_up), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind), NULL);
  return factory;
}
