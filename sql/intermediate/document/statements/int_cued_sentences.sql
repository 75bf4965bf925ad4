{#
  One row per sentence and speaker with a cue of its own. Of several cues the outermost counts: what a main cue reports
  ("a dit que la Chine soutient") and what a closing attribution rounds off ("…, a déclaré M. X") is content.
#}
with cues as (

    select * from {{ ref('int_speech_cues') }}

),

speakers as (

    select * from {{ ref('int_cue_speakers') }}

),

actors as (

    select * from {{ ref('int_actors') }}

),

quotations as (

    select * from {{ ref('int_sentence_quotations') }}

),

marks as (

    select * from {{ ref('int_sentence_marks') }}

),

body as (

    select document_key, sentence_no
    from {{ ref('stg_sentences') }}
    where section = 'body'

),

attributed as (

    select
        cues.*,
        speakers.is_inverted,
        speakers.speaker_no,
        speakers.speaker_end,
        actors.mention_no,
        actors.actor_kind,
        actors.person_key,
        actors.country_code,
        actors.role,
        actors.pronoun,
        coalesce(list_contains(marks.conjunctions, cues.token_no - 1), false) as is_coordinated,
        marks.thats,
        marks.colons,
        marks.relatives,
        speakers.speaker_no = 1
        or coalesce(
            list_contains(marks.commas || marks.colons, speakers.speaker_no - 1)
            or list_contains(marks.subordinators, speakers.speaker_no - 1)
            {# ", and Y said" #}
            or (list_contains(marks.conjunctions, speakers.speaker_no - 1) and list_contains(marks.commas, speakers.speaker_no - 2))
            or list_contains(marks.quotation_marks, speakers.speaker_no - 1),
            false
        ) as opens_clause,
        quotations.quoted_share,
        {{ count_between('marks.thats', 'cues.token_end', 'cues.token_end + 5') }} > 0 as reports_clause,
    from cues
    semi join body using (document_key, sentence_no)
    inner join speakers
        on cues.document_key = speakers.document_key
        and cues.sentence_no = speakers.sentence_no
        and cues.token_end = speakers.cue_end
    inner join actors
        on speakers.document_key = actors.document_key
        and speakers.sentence_no = actors.sentence_no
        and speakers.mention_no = actors.mention_no
    left join marks
        on cues.document_key = marks.document_key
        and cues.sentence_no = marks.sentence_no
    left join quotations
        on cues.document_key = quotations.document_key
        and cues.sentence_no = quotations.sentence_no
    where
        cues.form in ('finite', 'according')
        and not (cues.is_negated and cues.act in ('state', 'announce', 'agree'))
        and coalesce(len(list_filter(
            quotations.stretches, lambda stretch: cues.token_no >= stretch.start and cues.token_no < stretch.stop
        )), 0) = 0

),

reporting as (

    select *
    from attributed
    where
        (frame = 'strong'
        or reports_clause
        or is_inverted
        or quoted_share > 0.2
        or len(colons) > 0
        or (language = 'en' and actor_kind in ('person', 'joint')))
        {# "what he called …" only names something #}
        and not coalesce(list_contains(relatives, speaker_no - 1), false)

),

outermost as (

    select
        *,
        max(token_no) filter (is_inverted) over sentence as last_inversion,
        min(token_end) filter (reports_clause) over sentence as first_report_end,
        min(token_no) over sentence as first_cue,
        min(token_end) over sentence as first_cue_end,
    from reporting
    window sentence as (partition by document_key, sentence_no)

),

main as (

    select *
    from outermost
    where
        (last_inversion is null or token_no >= last_inversion)
        and (first_report_end is null or token_end <= first_report_end or is_inverted)
        and ({{ count_between('thats', 'first_cue_end', 'token_no') }} = 0 or is_inverted)
        {# what directly follows "and" has no subject of its own #}
        and (not is_coordinated or token_no = first_cue)
        {# "comments he said came from …": a second speaker needs a clause of its own #}
        and (opens_clause or is_inverted or form = 'according' or token_no = first_cue)

),

joint_cues as (

    {# "the establishment was jointly announced": nobody is named, both sides are meant #}
    select
        phrases.document_key,
        phrases.sentence_no,
        phrases.token_no,
        phrases.token_end,
        phrases.phrase,
        phrases.concept as act,
        false as is_inverted,
        'joint' as actor_kind,
    from {{ ref('int_phrases_located') }} as phrases
    semi join body using (document_key, sentence_no)
    anti join main using (document_key, sentence_no)
    where phrases.layer = 'syntax' and phrases.kind = 'joint_cue'

),

one_per_speaker as (

    select document_key, sentence_no, token_no, token_end, phrase, act, is_inverted, speaker_no, speaker_end,
        mention_no, actor_kind, person_key, country_code, role, pronoun, coalesce(reports_clause, false) as reports_clause,
    from (
        select * from main
        union all by name
        select * from joint_cues
        union all by name
        select listed_cues.*
        from {{ ref('int_listed_cues') }} as listed_cues
        anti join main using (document_key, sentence_no)
    )
    qualify row_number() over (
        partition by document_key, sentence_no, actor_kind, coalesce(person_key, country_code, role)
        order by token_no
    ) = 1

)

select * from one_per_speaker
