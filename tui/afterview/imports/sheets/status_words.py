"""What people and job trackers call the stages of an application, in several languages: data, to be added to.

Compared as `wording.plain` has them. The longest wording counts: "offer declined" is no "offer".
"""

from __future__ import annotations

from functools import cache

from afterview.imports.sheets.wording import plain
from afterview.records.applications import Status

WORDS: dict[Status, str] = {
    Status.PLANNED: """
        planned, wishlist, wish list, saved, bookmarked, bookmark, to apply, not applied, not yet applied,
        not applied yet, yet to apply, draft, drafting, planning, planning to apply, plan to apply, applying, preparing,
        in preparation, interested, backlog, to do, todo, researching, research, lead, leads, prospect, prospects, idea,
        new, not started, application not sent, need to apply, will apply, ready to apply, haven't applied,
        haven't applied yet, considering, saved for later, not submitted, to be applied, want to apply, application to do,
        working on application, preparing application, not sent, unapplied, going to apply, should apply, apply later,
        identified, target, targeting, potential, to submit, to send, apply, apply soon, intend to apply, writing application
        merkliste, gemerkt, gespeichert, geplant, noch nicht beworben, zu bewerben, entwurf, in vorbereitung, vorgemerkt,
        interessant, noch zu bewerben, nicht beworben, wunschliste, bewerbung schreiben, noch bewerben, nicht gesendet,
        noch nicht abgeschickt, noch nicht gesendet, bewerbung in vorbereitung, will mich bewerben, bewerben
        à postuler, enregistré, enregistrée, sauvegardé, brouillon, en préparation, pas encore postulé, favori, souhaits,
        à envoyer, non postulé, prévu, intéressé, liste de souhaits, à faire, pas postulé, à candidater, pas encore envoyé
        guardado, guardada, por aplicar, por enviar, sin enviar, pendiente de aplicar, no aplicado, aún no aplicado, todavía no aplicado, borrador,
        interesado, interesada, favorito, lista de deseos, por postular, pendiente de enviar, planeado, por hacer, para aplicar
        da candidarsi, salvato, salvata, bozza, da inviare, non ancora candidato, preferiti, da fare, non inviato
        opgeslagen, bewaard, nog niet gesolliciteerd, te solliciteren, concept, verlanglijst, nog solliciteren
        salvo, salva, a candidatar, rascunho, ainda não candidatado, por candidatar, lista de desejos, não aplicado""",
    Status.APPLIED: """
        applied, application sent, application submitted, submitted, sent, applied online, awaiting response, awaiting reply,
        waiting, pending, no response yet, no reply yet, no answer yet, under review, in review, under consideration,
        in consideration, application received, received, application viewed, viewed, waiting to hear, waiting to hear back,
        waiting for response, waiting for reply, waiting for answer, waiting for a response, waiting for a reply,
        waiting on response, resume sent, cv sent, followed up, follow up sent, awaiting, awaiting decision, acknowledged,
        resume screen, resume screening, resume review, cv screening, application under review, applied with referral,
        haven't heard back yet, haven't heard back, nothing yet, not heard back yet, not yet heard, no news yet,
        still waiting, response pending, awaiting feedback, application in review, being reviewed, applied via referral,
        submitted application, sent application, awaiting news, no word yet, no feedback yet, not heard yet, application pending,
        oa, oa received, oa completed, oa sent, online assessment, assessment, online test, hackerrank, codesignal,
        not rejected yet, application complete, application completed, apply done, recruiter viewed, contacted recruiter
        beworben, bewerbung gesendet, bewerbung verschickt, bewerbung abgeschickt, abgeschickt, gesendet, verschickt,
        eingereicht, wartend, warten, warte auf antwort, warte auf rückmeldung, warten auf antwort, warten auf rückmeldung,
        in prüfung, in bearbeitung, eingangsbestätigung, eingangsbestätigung erhalten, ausstehend, eingegangen,
        noch keine antwort, noch keine rückmeldung, bewerbung raus, bewerbung eingereicht, versendet, bewerbung versendet,
        antwort ausstehend, rückmeldung ausstehend, bisher keine antwort, bisher keine rückmeldung, wird geprüft, läuft
        postulé, postulée, candidature envoyée, envoyé, envoyée, en attente, en attente de réponse, en cours d'examen,
        en cours d'étude, candidature reçue, relancé, relancée, candidaté, déposée, candidature déposée, à l'étude,
        pas encore de réponse, attente réponse, attente de réponse, en attente d'une réponse, candidature soumise
        aplicado, aplicada, postulado, postulada, enviado, enviada, solicitado, solicitada, solicitud enviada, en espera,
        candidatura enviada, pendiente, en revisión, esperando respuesta, inscrito, inscrita, en espera de respuesta, cv enviado,
        sin respuesta aún, aún sin respuesta, pendiente de respuesta, postulación enviada, apliqué, presentada
        candidatura inviata, inviato, inviata, candidato, candidata, in attesa, in valutazione, cv inviato,
        in attesa di risposta, nessuna risposta ancora
        gesolliciteerd, verzonden, verstuurd, ingediend, wacht op antwoord, in behandeling, in afwachting, nog geen reactie,
        sollicitatie verstuurd, wachten op reactie, wacht op reactie
        candidatado, candidatada, em análise, aguardando, aguardando resposta, aguardando retorno, currículo enviado,
        apliquei""",
    Status.INTERVIEWING: """
        interviewing, interview, interviewed, interviews, interview scheduled, phone screen, phone screening, phone interview,
        phone call, screening, screening call, screening interview, recruiter screen, recruiter call, recruiter interview,
        hr screen, hr interview, hr call, hr round, screen, screened, technical, technical interview, technical round,
        tech screen, tech interview, onsite, on site, on site interview, final round, final interview, final stage, take home, takehome, take home assignment, take home test, take home challenge,
        coding challenge, code challenge, coding test, coding interview, coderpad, test, case study,
        panel, panel interview, video interview, video call, intro call, introductory call, hiring manager call,
        hiring manager interview, hiring manager round, manager round, assessment center, assessment centre, trial day,
        superday, callback, call back, reference check, references, background check, in talks, interview process,
        shortlisted, shortlist, on shortlist, interview stage, awaiting interview, waiting for interview, interview pending, interview invite, invited to interview,
        interview invitation, interview requested, interview request, interview done, interview completed, interview complete,
        waiting for offer, awaiting offer, post interview, round, next round, second round, first round, third round,
        loop, interview loop, system design, pair programming, technical test, technical assessment, skills test, aptitude test,
        homework, assignment, phone, zoom, initial call, first call, team match, team matching, culture fit, cultural fit,
        behavioral, behavioural, moved forward, advanced, next steps, hirevue, one way interview
        vorstellungsgespräch, vg, gespräch, gespräche, erstgespräch, zweitgespräch, telefoninterview, telefonat, einladung,
        eingeladen, einladung zum gespräch, probearbeiten, probetag, kennenlerngespräch, im gespräch,
        videointerview, zweite runde, erste runde, bewerbungsgespräch, einladung zum vorstellungsgespräch, kennenlernen,
        telefongespräch, interviewt, vorstellungsgespräch geplant, interview geplant, runde, technisches interview, einladung erhalten
        entretien, entretiens, entretien téléphonique, entretien prévu, entretien passé, en entretien, présélection,
        préqualification, test technique, convoqué, convoquée, entretien rh, entretien technique, entretien physique,
        entretien planifié, entretien visio, convocation, appel téléphonique, deuxième entretien, premier entretien, tests
        entrevista, entrevistas, entrevistado, entrevistada, entrevista telefónica, en entrevistas, prueba técnica,
        entrevista programada, segunda entrevista, primera entrevista, entrevista técnica, entrevistando, llamada, prueba
        colloquio, colloqui, colloquio telefonico, intervista, test tecnico, secondo colloquio, primo colloquio, prova tecnica
        gesprek, gesprekken, sollicitatiegesprek, op gesprek, kennismaking, kennismakingsgesprek, uitgenodigd, tweede gesprek
        teste técnico, em entrevista, entrevista agendada, entrevista técnica, teste""",
    Status.OFFER: """
        offer, offered, offer received, offer extended, job offer, verbal offer, offer pending, negotiating, negotiation,
        negotiations, offer stage, got offer, got an offer, written offer, offer made, received offer, offer letter, offers,
        considering offer, offer negotiation, offer in hand
        angebot, zusage, angebot erhalten, vertragsangebot, jobangebot, zusage erhalten, in verhandlung, vertrag erhalten,
        verhandlung
        offre, offre reçue, proposition, promesse d'embauche, offre d'emploi reçue, négociation, proposition reçue
        oferta, oferta recibida, oferta laboral, propuesta, en negociación, negociación, negociando, ofrecido
        offerta, offerta ricevuta, proposta, trattativa
        aanbod, aanbieding, voorstel, aanbod ontvangen, onderhandeling
        oferta recebida, proposta recebida, negociação""",
    Status.ACCEPTED: """
        accepted, offer accepted, accepted offer, hired, signed, got the job, contract signed, started, joined, job accepted,
        got it, i accepted, signed offer, offer signed, accepted the offer, onboarding, employed, accept, success, won
        angenommen, angebot angenommen, eingestellt, unterschrieben, vertrag unterschrieben, zugesagt, job angenommen
        accepté, acceptée, offre acceptée, embauché, embauchée, recruté, recrutée, contrat signé, signé
        aceptado, aceptada, oferta aceptada, contratado, contratada, contrato firmado, acepté, firmado
        accettato, accettata, offerta accettata, assunto, assunta, contratto firmato
        geaccepteerd, aangenomen, aanbod geaccepteerd, contract getekend, getekend
        aceito, aceite, aceita, oferta aceite, proposta aceita, oferta aceita, contrato assinado""",
    Status.DECLINED: """
        declined, offer declined, declined offer, turned down offer, offer turned down, rejected offer, offer rejected,
        i declined, refused offer, declined the offer, turned down the offer, rejected the offer, offer refused,
        turned it down, i turned it down, i turned them down, declined job, offer not accepted
        angebot abgelehnt, ich habe abgelehnt, zusage abgelehnt, ich habe das angebot abgelehnt
        offre refusée, offre déclinée, décliné, déclinée, j'ai refusé, j'ai décliné, refusée par moi, offre rejetée
        oferta rechazada, oferta declinada, declinada, declinado, rechacé la oferta, rechazada por mí, rechazado por mí
        offerta rifiutata, offerta declinata, ho rifiutato
        aanbod afgewezen, aanbod geweigerd, aanbod afgeslagen, zelf afgewezen
        oferta recusada, proposta recusada, recusei, oferta rejeitada""",
    Status.REJECTED: """
        rejected, reject, rejection, rejections, not selected, turned down, denied, unsuccessful, declined by company,
        declined by employer, declined by them, rejected by them, they rejected, application declined, not moving forward, not proceeding, regret, passed over, failed, not a fit,
        position filled, role filled, job filled, filled, didn't get it, refused, dismissed, disqualified, ruled out,
        auto rejected, auto rejection, no offer, not considered, no longer under consideration, not hired, they declined,
        rejected by company, rejected by employer, not shortlisted, not progressing, unsuccessful application, no thanks,
        rejection email, rejection received, rejected me, company passed, they passed, resume rejected, rejected after interview,
        rejected without interview, not successful, turned me down, not chosen, regretted, regrets, lost, not a match,
        not moved forward, hired someone else, went with someone else, went with another candidate, cv rejected,
        not going forward, moved on with other candidates, decline, did not get it, thanks but no thanks, no go
        abgelehnt, absage, abgesagt, absage erhalten, leider absage, nicht ausgewählt, abgewiesen, stelle besetzt, absagen,
        ablehnung, negativ, absage bekommen, stelle vergeben, bereits besetzt, nicht berücksichtigt, besetzt
        refusé, refusée, refus, rejeté, rejetée, candidature refusée, non retenu, non retenue, réponse négative, négatif,
        négative, poste pourvu, refus reçu, pas retenu, pas retenue, candidature rejetée, candidature non retenue, recalé
        rechazado, rechazada, rechazo, descartado, descartada, no seleccionado, no seleccionada, denegado, negativa,
        no elegido, solicitud rechazada, candidatura rechazada, puesto cubierto, rechazaron, negativo
        rifiutato, rifiutata, respinto, respinta, rifiuto, scartato, scartata, non selezionato, esito negativo, bocciato
        afgewezen, afwijzing, niet geselecteerd, niet doorgegaan, afgekeurd
        rejeitado, rejeitada, recusado, recusada, reprovado, reprovada, não selecionado, não selecionada, negado, eliminado,
        não aprovado, vaga preenchida""",
    Status.WITHDRAWN: """
        withdrawn, withdrew, i withdrew, application withdrawn, cancelled, canceled, pulled out, dropped out,
        removed myself, withdraw, opted out, not interested, withdrawn by me, declined by me, withdrew application, no longer interested,
        dropped, cancelled by me, i passed, i pulled out, backed out, not applying, decided not to apply, did not apply,
        didn't apply, won't apply, will not apply, i cancelled, lost interest, self withdrawn
        zurückgezogen, bewerbung zurückgezogen, selbst abgelehnt, von mir abgelehnt, abgelehnt von mir,
        abgesagt von mir, von mir abgesagt, selbst abgesagt, ich habe abgesagt, rückzug, kein interesse, kein interesse mehr, selbst zurückgezogen
        retiré, retirée, candidature retirée, désisté, désistement, annulé, annulée, plus intéressé, abandonné, abandonnée
        retirado, retirada, candidatura retirada, desistido, cancelado, cancelada, no me interesa, me retiré
        ritirato, ritirata, candidatura ritirata, annullato, annullata, non interessato
        ingetrokken, teruggetrokken, geannuleerd, niet geïnteresseerd
        desistiu, desisti, desistência""",
    Status.NO_ANSWER: """
        no answer, ghosted, no response, no reply, ghost, ghosting, never heard back, no feedback, unanswered, silence,
        silent, radio silence, didn't hear back, no news, crickets, no response received, never heard, no contact, not heard back,
        did not hear back, nothing heard, no reply received, ghosted me, they ghosted, no callback, no word, never replied,
        never responded, did not respond, didn't respond, no reply at all, assumed rejected, presumed rejected,
        closed with no answer, not responded, no answer received, black hole, ghosted after interview, heard nothing
        keine antwort, keine rückmeldung, keine reaktion, nichts gehört, ohne antwort, geghostet, nie gehört, funkstille,
        keine antwort erhalten, keine rückmeldung erhalten, nie etwas gehört, ohne rückmeldung
        sans réponse, pas de réponse, aucune réponse, sans nouvelles, ghosté, ghostée, sans suite, pas de nouvelles,
        silence radio, jamais de réponse, aucun retour, pas de retour, sans retour
        sin respuesta, no respondieron, sin contestar, ghosteado, no contestaron, no hay respuesta, sin contestación,
        ninguna respuesta, nunca respondieron, no contestan, no responden
        nessuna risposta, senza risposta, nessun riscontro, mai risposto
        geen reactie, geen antwoord, niets gehoord, geen reactie ontvangen, geghost, nooit iets gehoord
        sem resposta, sem retorno, sem contato, não responderam, nunca responderam""",
}

UNSURE_WORDS = """
    in progress, in process, ongoing, active, open, closed, archived, archive, expired, on hold, paused, inactive, done,
    complete, completed, other, hold, stalled, frozen, hiring freeze, position closed, job closed, job expired, posting removed,
    follow up, maybe, yes, in process of, position cancelled, role closed, hot, cold, warm, high, low, medium, finished, stale, dead
    in arbeit, offen, geschlossen, abgeschlossen, archiviert, abgelaufen, pausiert, laufend, erledigt, ja, stelle zurückgezogen
    en cours, ouvert, ouverte, fermé, fermée, clos, close, archivé, archivée, expiré, expirée, terminé, terminée, oui,
    en proceso, abierto, abierta, cerrado, cerrada, archivado, expirado, en curso, finalizado, en pausa, si
    in corso, aperto, aperta, chiuso, chiusa, archiviato, scaduto, scaduta, in sospeso
    lopend, gesloten, gearchiveerd, verlopen, afgerond
    em andamento, aberto, aberta, fechado, fechada, encerrado, encerrada, arquivado, em processo
"""
"""Wordings that many sheets use, and that do not say where the application stands."""

PICTURES = {"❌": Status.REJECTED, "✖": Status.REJECTED, "🚫": Status.REJECTED, "⛔": Status.REJECTED}
PICTURES |= {"👻": Status.NO_ANSWER, "🎉": Status.OFFER, "👎": Status.REJECTED, "⭐": Status.PLANNED}
PICTURES |= {"📌": Status.PLANNED, "🔖": Status.PLANNED, "📤": Status.APPLIED, "📨": Status.APPLIED}
"""What a cell that holds nothing but a picture says."""


@cache
def phrases() -> dict[str, Status | None]:
    """Return each wording, as `plain` has it, and what it says; None: not where the application stands."""
    known: dict[str, Status | None] = {}
    for status, words in WORDS.items():
        for each in words.replace("\n", ",").split(","):
            if plain(each):
                known.setdefault(plain(each), status)
    for each in UNSURE_WORDS.replace("\n", ",").split(","):
        if plain(each):
            known.setdefault(plain(each), None)
    return known
