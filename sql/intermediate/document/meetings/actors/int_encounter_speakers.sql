{#
  Who speaks in a sentence, where the words that say so stand, and whether he follows them. "Was welcomed by Y" greets
  somebody, and says nothing.
#}
with speaking as (

    select
        document_key,
        sentence_no,
        mention_no,
        bool_or(is_inverted) as is_inverted,
        min(token_no) as cue_no,
        true as speaks,
        bool_or(act = 'agree') as agrees,
    from {{ ref('int_cued_sentences') }}
    anti join {{ ref('int_greetings') }} using (document_key, sentence_no, token_end)
    group by document_key, sentence_no, mention_no

)

select * from speaking
