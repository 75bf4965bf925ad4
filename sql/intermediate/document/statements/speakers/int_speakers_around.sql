{# Who spoke around each sentence: who can have gone on in it, and whose words it can be if it is quoted. #}
with speakers as (

    select document_key, sentence_no as speaker_no, speaker,
    from {{ ref('int_sentence_speakers') }}
    where speaker is not null

),

named as (

    select document_key, sentence_no, list(distinct person_key) as named_keys,
    from {{ ref('int_person_name_mentions') }}
    group by document_key, sentence_no

),

chosen as (

    select
        near.document_key,
        near.sentence_no,
        near.speaker_no is not null as is_cued,
        near.quoted_share,
        near.is_direct_speech,
        near.may_go_on,
        people_before.speaker as person_before,
        carried.speaker as speaker_carried,
        {#
          "“The door is open. Come in,” said Exemple": who is named anywhere in a quotation says all of it, but nobody
          names himself in it
        #}
        coalesce(
            in_run.speaker,
            list_filter(
                [before.speaker, after.speaker, in_document.speaker],
                lambda candidate:
                candidate is not null and not coalesce(list_contains(named_keys, candidate.person_key), false)
            )[1]
        ) as likely_speaker,
        {# whoever speaks for an organisation, its words end with its quotation #}
        if(in_run.speaker is not null or (likely_speaker).actor_kind in ('person', 'joint'), likely_speaker, null)
            as speaker_quoted,
    from {{ ref('int_speakers_near') }} as near
    left join named using (document_key, sentence_no)
    {%- for speaker, no in [
        ('in_run', 'no_in_run'), ('before', 'no_before'), ('people_before', 'person_no_before'),
        ('after', 'no_after'), ('in_document', 'no_in_document'), ('carried', 'no_carried'),
    ] %}
    left join speakers as {{ speaker }}
        on near.document_key = {{ speaker }}.document_key and near.{{ no }} = {{ speaker }}.speaker_no
    {%- endfor %}

)

select * exclude (likely_speaker),
from chosen
