/**
 * The part of LOM's XML binding (IEEE 1484.12.3) that `lom.ts` writes. A package has to carry the schema of each
 * namespace that it uses, and the IEEE's own comes with no npm package, so this one is written for it.
 */
export const LOM_SCHEMA = `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema targetNamespace="http://ltsc.ieee.org/xsd/LOM" xmlns="http://ltsc.ieee.org/xsd/LOM" xmlns:xs="http://www.w3.org/2001/XMLSchema" elementFormDefault="qualified">
  <xs:annotation>
    <xs:documentation>The elements of IEEE 1484.12.3 (LOM) that this package uses.</xs:documentation>
  </xs:annotation>
  <xs:element name="lom">
    <xs:complexType>
      <xs:all>
        <xs:element name="general" type="general" minOccurs="0"/>
        <xs:element name="educational" type="educational" minOccurs="0"/>
      </xs:all>
    </xs:complexType>
  </xs:element>
  <xs:complexType name="general">
    <xs:choice minOccurs="0" maxOccurs="unbounded">
      <xs:element name="title" type="languageStrings"/>
      <xs:element name="language" type="xs:language"/>
      <xs:element name="description" type="languageStrings"/>
      <xs:element name="keyword" type="languageStrings"/>
    </xs:choice>
  </xs:complexType>
  <xs:complexType name="educational">
    <xs:sequence>
      <xs:element name="typicalLearningTime" minOccurs="0">
        <xs:complexType>
          <xs:sequence>
            <xs:element name="duration" type="xs:duration"/>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="languageStrings">
    <xs:sequence>
      <xs:element name="string" maxOccurs="unbounded">
        <xs:complexType>
          <xs:simpleContent>
            <xs:extension base="xs:string">
              <xs:attribute name="language" type="xs:language"/>
            </xs:extension>
          </xs:simpleContent>
        </xs:complexType>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
</xs:schema>
`;
