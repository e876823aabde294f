/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "calls/mo-call-event.h"

#include <glib/gi18n-lib.h>

#include "calls/mo-call-words.h"
#include "widget/mo-access.h"

struct _MoCallEvent {
  GtkButton parent_instance;

  MoCallView *call;
  MoCallRoom room;
  gboolean clashing;
  GtkWidget *names, *icon, *words;
};

G_DEFINE_FINAL_TYPE (MoCallEvent, mo_call_event, GTK_TYPE_BUTTON)

static const char *const look_classes[] = { "to-come", "done", "missed" };

GtkWidget *
mo_call_event_new (void)
{
  return g_object_new (MO_TYPE_CALL_EVENT, NULL);
}

MoCallRoom
mo_call_room (int lanes, int days)
{
  return lanes < 2 || days < 2 ? MO_CALL_ALONE : lanes == 2 ? MO_CALL_BESIDE : MO_CALL_SQUEEZED;
}

MoCallView *
mo_call_event_get_call (MoCallEvent *self)
{
  return self->call;
}

static void
put_class (GtkWidget *widget, const char *name, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static void
write_names (MoCallEvent *self)
{
  MoCallView *call = self->call;
  g_autofree char *mentee = self->room == MO_CALL_SQUEEZED
                                ? mo_call_words_initials (call->mentee)
                            : self->room != MO_CALL_ALONE ? mo_call_words_first (call->mentee)
                                                          : mo_call_words_short (call->mentee);
  g_autofree char *mentor = mo_call_words_short (call->mentor);
  g_autofree char *names = self->room == MO_CALL_BESIDE || self->room == MO_CALL_SQUEEZED
                               ? g_strdup (mentee)
                               : g_strdup_printf (_ ("%s, %s"), mentee, mentor);
  gtk_label_set_label (GTK_LABEL (self->names), names);
  gtk_widget_set_visible (self->names, self->room != MO_CALL_LINE);
}

static char *
line_words (const MoCallView *call)
{
  g_autofree char *time = mo_call_time_words (call->start);
  g_autofree char *mentee = mo_call_words_first (call->mentee);
  g_autofree char *mentor = mo_call_words_first (call->mentor);
  /* Translators: a time, a mentee, a mentor; there is little room. */
  return g_strdup_printf (_ ("%s %s, %s"), time, mentee, mentor);
}

/* Where there is little room the icon and the number stand for the words, which the full name
 * and the agenda repeat. */
static void
write_words (MoCallEvent *self)
{
  MoCallView *call = self->call;
  const char *icon = self->clashing ? "mo-warning-symbolic" : mo_call_icon (call);
  gboolean beside = self->room == MO_CALL_BESIDE;
  g_autofree char *words = self->room == MO_CALL_LINE ? line_words (call)
                           : self->room == MO_CALL_SQUEEZED
                               ? g_strdup_printf ("%d", call->number)
                           : beside && icon ? g_strdup_printf ("%d", call->number)
                           : beside         ? g_strdup_printf (_ ("call %d"), call->number)
                                            : mo_call_words_count (call);

  gtk_widget_set_visible (self->icon, icon != NULL);
  if (icon)
    gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), icon);
  gtk_label_set_label (GTK_LABEL (self->words), words);
  gtk_widget_set_visible (self->words, !icon || self->room != MO_CALL_SQUEEZED);
}

static void
write_all (MoCallEvent *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  g_autofree char *name = mo_call_words_full (self->call);

  write_names (self);
  write_words (self);
  for (guint i = 0; i < G_N_ELEMENTS (look_classes); i++)
    put_class (widget, look_classes[i], i == mo_call_look (self->call));
  put_class (widget, "clashing", self->clashing);
  if (self->clashing) {
    char *longer = g_strdup_printf (_ ("%s, clashes with something else"), name);
    g_free (name);
    name = longer;
  }
  mo_access_icon_button (widget, name);
}

void
mo_call_event_set (MoCallEvent *self, MoCallView *call, MoCallRoom room, gboolean clashing)
{
  if (self->call && mo_call_view_equal (self->call, call) && self->room == room &&
      self->clashing == clashing)
    return;
  mo_call_view_ref (call);
  g_clear_pointer (&self->call, mo_call_view_unref);
  self->call = call;
  self->room = room;
  put_class (GTK_WIDGET (self), "line", room == MO_CALL_LINE);
  put_class (GTK_WIDGET (self), "squeezed", room == MO_CALL_SQUEEZED);
  self->clashing = clashing;
  write_all (self);
}

void
mo_call_event_set_chosen (MoCallEvent *self, gboolean chosen)
{
  put_class (GTK_WIDGET (self), "chosen", chosen);
  gtk_accessible_update_state (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, chosen, -1);
}

void
mo_call_event_set_target (MoCallEvent *self, const char *words, MoCallTarget target)
{
  put_class (GTK_WIDGET (self), "dragged", words != NULL);
  /* the ghost says all, whatever height that takes */
  gtk_label_set_wrap (GTK_LABEL (self->words), words != NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->words),
                           words ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
  if (!words) {
    write_all (self);
    return;
  }
  gtk_label_set_label (GTK_LABEL (self->words), words);
  gtk_widget_set_visible (self->words, TRUE);
  gtk_widget_set_visible (self->icon, TRUE);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon),
                                target == MO_CALL_FITS      ? "mo-match-symbolic"
                                : target == MO_CALL_OUTSIDE ? "mo-soon-symbolic"
                                                            : "mo-warning-symbolic");
  put_class (GTK_WIDGET (self), "clashing", target != MO_CALL_FITS);
}

static void
mo_call_event_finalize (GObject *object)
{
  g_clear_pointer (&MO_CALL_EVENT (object)->call, mo_call_view_unref);
  G_OBJECT_CLASS (mo_call_event_parent_class)->finalize (object);
}

static void
mo_call_event_class_init (MoCallEventClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mo_call_event_finalize;
}

static GtkWidget *
line (const char *css)
{
  GtkWidget *label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, css);
  return label;
}

static void
mo_call_event_init (MoCallEvent *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *below = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);

  self->names = line ("mo-strong");
  self->words = line ("mo-event-words");
  self->icon = gtk_image_new ();
  gtk_box_append (GTK_BOX (below), self->icon);
  gtk_box_append (GTK_BOX (below), self->words);
  gtk_box_append (GTK_BOX (box), self->names);
  gtk_box_append (GTK_BOX (box), below);
  gtk_widget_set_valign (box, GTK_ALIGN_START);
  gtk_button_set_child (GTK_BUTTON (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "mo-event");
}
