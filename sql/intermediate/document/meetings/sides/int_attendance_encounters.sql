{#
  Which encounter a sentence goes on with where it tells who took part: the last one told before it of that kind. A
  sentence that tells of another one, or has a day of its own, is about that.
#}
with cues as (

    select * from {{ ref('int_attendance_cues') }}

),

candidates as (

    select
        candidates.document_key,
        candidates.sentence_no,
        candidates.token_no,
        candidates.verb_no,
        candidates.format,
        {{ format_family('candidates.format') }} as family,
    from {{ ref('int_meeting_candidates') }} as candidates
    inner join {{ ref('stg_sentences') }} as sentences using (document_key, sentence_no)
    where sentences.section = 'body'

),

own as (

    select distinct candidates.document_key, candidates.sentence_no,
    from candidates
    left join cues
        on candidates.document_key = cues.document_key
        and candidates.sentence_no = cues.sentence_no
        and candidates.token_no = cues.noun_no
    where cues.noun_no is null

),

dated as (

    select distinct document_key, sentence_no, true as is_dated,
    from {{ ref('int_event_dates') }}

),

told as (

    select
        cues.*,
        candidates.sentence_no as told_no,
        candidates.token_no as token_no,
    from cues
    anti join own using (document_key, sentence_no)
    left join dated using (document_key, sentence_no)
    inner join candidates
        on cues.document_key = candidates.document_key
        and cues.sentence_no - candidates.sentence_no between 1 and if(cues.family is null, 2, 15)
        and candidates.family != 'visit'
        and coalesce(cues.family = candidates.family, true)
    where cues.side = 'first_behind' or dated.is_dated is null
    qualify row_number() over (
        partition by cues.document_key, cues.sentence_no, cues.cue_no, cues.side
        order by
            coalesce(candidates.format = cues.format and cues.sentence_no - candidates.sentence_no <= 4, false) desc,
            candidates.sentence_no desc,
            candidates.verb_no is null,
            candidates.token_no,
            cues.noun_no
    ) = 1

)

select * from told
