with candidates as (

    select * from {{ ref('int_speaker_candidates') }}

),

best as (

    select
        document_key,
        sentence_no,
        cue_no,
        cue_end,
        mention_no,
        token_no as speaker_no,
        token_end as speaker_end,
        is_after or is_inside as is_inverted,
        score,
    from candidates
    qualify row_number() over (
        partition by document_key, sentence_no, cue_end
        order by score desc, abs(cue_no - token_no), token_no
    ) = 1

)

select * from best
